// Made-up photos of about a wanted size once a tablet has prepared them: noise, which compresses as badly as it can.
import { crc32, deflateSync } from 'node:zlib';

function chunk(kind, bytes) {
  const body = Buffer.concat([Buffer.from(kind, 'latin1'), bytes]);
  const length = Buffer.alloc(4), sum = Buffer.alloc(4);
  length.writeUInt32BE(bytes.length);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

/// A grey PNG of noise; the same seed gives the same picture.
export function noisyPng(width, height, seed) {
  const rows = Buffer.alloc((width + 1) * height);
  let random = (seed * 2654435761 + 12345) >>> 0;
  for (let y = 0, at = 0; y < height; ++y) {
    rows[at++] = 0;
    for (let x = 0; x < width; ++x) {
      random = (Math.imul(random, 1664525) + 1013904223) >>> 0;
      rows[at++] = random >>> 24;
    }
  }
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head[8] = 8;  // bits, grey
  return Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), chunk('IHDR', head),
    chunk('IDAT', deflateSync(rows, { level: 1 })), chunk('IEND', Buffer.alloc(0))]);
}
