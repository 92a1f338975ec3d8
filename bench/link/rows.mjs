// What is measured on slow links. Each row plays one village to its end and gives figures.
import { run, soon, Village } from './village.mjs';

// G8: 40 kbit/s, 550 ms, 5 % loss each way, 12 s there and 5 s away while TCP is kept.
const reference = { 'up-kbit': 40, 'down-kbit': 40, 'rtt-ms': 550, loss: 0.05, 'up-s': 12, 'down-s': 5 };
const edge = { 'up-kbit': 100, 'down-kbit': 200, 'rtt-ms': 600, loss: 0.02, 'up-s': 12, 'down-s': 0 };
// The same link without its faults: each row of the fault matrix adds one.
const calm = { ...reference, loss: 0, 'down-s': 0 };
const megabyte = { width: 2048, height: 1424, slot: 'kk' };  // a page, grey

async function plain(village, { link, people, photos = 0, photo, harm, seconds, during }, seed) {
  await village.link({ ...link, seed });
  await village.serve(harm);
  await village.enrol();
  const payload = await village.register(people, photos, photo);
  await village.link({ ...link, seed });  // counts from here on
  const disturbing = during ? during(village) : Promise.resolve();
  const made = await village.sync({ seconds });
  await disturbing;
  const wire = await village.carried();
  return { ...made, payload, wire };
}

const row = (bar, what) => ({ bar, play: (village, seed) => plain(village, what, seed) });
const fault = (bar, link, more = {}) => row(bar, { link: { ...calm, ...link }, people: 20, photos: 3, ...more });

/// The tablet comes back with another address, as after a new cell or another Wi-Fi.
async function move(village) {
  await soon(20000);
  await run('ip', ['-n', village.near, 'addr', 'flush', 'dev', 'slow0']);
  await run('ip', ['-n', village.near, 'addr', 'add', '192.0.2.9', 'peer', '192.0.2.2', 'dev', 'slow0']);
  await run('ip', ['-n', village.far, 'route', 'add', '192.0.2.9', 'dev', 'slow0']);
}

/// The name of the office: nobody knows it, then it leads to another office, then it is right again.
async function names(village, seed) {
  const name = 'kantor.jemput.test';
  await village.link({ ...calm, seed });
  await village.serve();
  village.hosts(name, '192.0.2.2');
  await village.enrol(`https://${name}:8443`);
  const payload = await village.register(20, 3);
  const told = {};
  village.hosts(name);
  told.unknown = await village.sync({ seconds: 0 });
  const other = new Village(`${village.near.slice(12)}-other`, village.bin('.'));
  try {
    await run(other.bin('jemput-office'), ['init', ...other.office, '--recovery-out', `${other.folder}/recovery.json`]);
    // The lie: the same name and port lead to the other office.
    await run('ip', ['netns', 'exec', village.far, 'ip', 'addr', 'add', '192.0.2.66', 'dev', 'lo']);
    await run('ip', ['-n', village.near, 'route', 'add', '192.0.2.66', 'dev', 'slow0']);
    await village.within(village.far, other.bin('jemput-office'), ['serve', ...other.office, '--listen', '192.0.2.66:8443'],
      'https://');
    village.hosts(name, '192.0.2.66');
    told.lie = await village.sync({ seconds: 0 });
  } finally {
    await other.end();
  }
  village.hosts(name, '192.0.2.2');
  const made = await village.sync();
  return { ...made, payload, wire: await village.carried(), unknown: told.unknown.said, lie: told.lie.said,
    sentBesideTheLie: told.lie.up };
}

export const rows = {
  registrations: row('20 registrations <= 30 s', { link: reference, people: 20 }),
  photos: row('60 photos of 80 KB <= 40 min, <= 1.15 x', { link: reference, people: 60, photos: 60 }),
  edge: row('one photo of 1 MB, uncut', { link: edge, people: 1, photos: 1, photo: megabyte, harm: { mode: 'cut', bytes: 1e12 } }),
  'edge-cut': row('one photo of 1 MB, cut at half: <= 1.1 x, <= 36 KB again',
    { link: edge, people: 1, photos: 1, photo: megabyte, harm: { mode: 'cut', bytes: 540000 } }),
  '25-stall': fault('1 byte in 10 s from the middle on: given up and resumed', {}, { harm: { mode: 'stall', bytes: 100000 } }),
  '27-loss-5': fault('5 % loss', { loss: 0.05 }),
  '27-loss-20': fault('20 % loss', { loss: 0.2 }),
  '27-loss-40': fault('40 % loss: progress', { loss: 0.4 }),
  '28-rtt-0.5': fault('round trip 0.5 s: one try', { 'rtt-ms': 500 }),
  '28-rtt-2': fault('round trip 2 s: one try', { 'rtt-ms': 2000 }),
  '28-rtt-8': fault('round trip 8 s: one try', { 'rtt-ms': 8000 }),
  '29-rate-40': fault('40 kbit/s', {}),
  '29-rate-9.6': fault('9.6 kbit/s', { 'up-kbit': 9.6, 'down-kbit': 9.6 }),
  '31-duplicate': fault('every tenth packet twice', { duplicate: 0.1 }),
  '31-reorder': fault('every tenth packet overtaken', { reorder: 0.1 }),
  '32-corrupt': fault('one bit in 3 % of the packets, seen by TCP', { corrupt: 0.03 }),
  '32-forge': fault('one bit in 1 % of the packets, not seen by TCP', { forge: 0.01 }),
  '33-address': fault('another address after 20 s', {}, { during: move }),
  '34-names': { bar: 'the name fails, lies, is right again', play: names },
};
