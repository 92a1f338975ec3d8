// What the day's story is told with: numbered steps, expectations, and programs run the way people run them.
import { spawn, spawnSync } from 'node:child_process';
import { join } from 'node:path';

export const pin = '135790';
const running = new Set();
process.on('exit', () => running.forEach(child => child.kill('SIGKILL')));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(130));

let steps = 0;
export const say = (indonesian, english) =>
  console.log(`${String(++steps).padStart(2)}. ${indonesian}\n    ${english}`);
export const tell = line => console.log(`    ${line}`);

export function fail(what) {
  console.error(`demo: ${what}`);
  process.exit(1);
}
export function expect(condition, what) {
  if (!condition) fail(`this was expected and did not happen: ${what}`);
}

/// The programs in `bin`, run to their end or started.
export class Programs {
  constructor(bin) { this.bin = bin; }

  /// Standard output; `codes` are the exit codes that are fine here.
  run(name, args, { input = '', codes = [0] } = {}) {
    const done = spawnSync(join(this.bin, name), args,
      { input, encoding: 'utf8', env: { ...process.env, JEMPUT_PIN: pin }, maxBuffer: 1 << 28 });
    expect(codes.includes(done.status),
      `${name} ${args[0]} ends with ${codes.join(' or ')}, not ${done.status}: ${done.stderr?.trim()}`);
    return done.stdout;
  }

  /// A process that goes when this one goes.
  start(name, args, environment = {}) {
    const child = spawn(join(this.bin, name), args, { env: { ...process.env, ...environment } });
    running.add(child);
    child.said = '';
    child.complained = '';
    child.stdout.on('data', data => { child.said += data; });
    child.stderr.on('data', data => { child.complained += data; });
    child.gone = new Promise(gone => child.once('exit', code => { running.delete(child); gone(code); }));
    return child;
  }
}

export const soon = milliseconds => new Promise(then => setTimeout(then, milliseconds));
export const jsonLines = text => text.trim().split('\n').filter(Boolean).map(line => JSON.parse(line));

/// The day of the story: today in Lombok (WITA), as 2025-02-07.
export const today = new Date(Date.now() + 8 * 3600 * 1000).toISOString().slice(0, 10);
export const daysBefore = (date, days) => new Date(Date.parse(date) - days * 86400 * 1000).toISOString().slice(0, 10);

/// 2016-05-09 as the screen says it: 9 Mei 2016.
export const inWords = date =>
  new Intl.DateTimeFormat('id-ID', { dateStyle: 'long', timeZone: 'UTC' }).format(Date.parse(date));
