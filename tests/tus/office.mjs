// A real office on loopback, and a stock tus client for it.
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { Agent } from 'node:https';
import { createRequire } from 'node:module';
import { join } from 'node:path';

export function expect(holds, promise) {
  if (holds) return;
  console.error(`FAILED: ${promise}`);
  process.exit(1);
}

export class Office {
  constructor(programs, out) {
    this.programs = programs;
    this.folder = join(out, 'kantor');
    this.listen = '127.0.0.1:0';
    this.run('jemput-office', ['init', '--data', this.folder, '--recovery-out', join(out, 'pemulihan.json')]);
  }
  run(name, args) {
    const done = spawnSync(join(this.programs, name), args, { encoding: 'utf8' });
    expect(done.status === 0, `${name} ${args[0]}: ${done.stderr}`);
    return done.stdout;
  }
  async serve() {
    this.server = spawn(join(this.programs, 'jemput-office'),
      ['serve', '--data', this.folder, '--listen', this.listen], { stdio: ['ignore', 'pipe', 'inherit'] });
    this.gone = new Promise(resolve => this.server.once('exit', resolve));
    let said = '';
    for await (const piece of this.server.stdout) {
      said += piece;
      const url = said.match(/https:\/\/(\S+)/);
      if (url) { this.listen = url[1]; break; }
    }
    expect(said.includes('https://'), 'the office serves');
  }
  async end(signal) {
    this.server.kill(signal);
    await this.gone;
  }
  /// One exchange of a tablet whose entry names these files: {token, confirmed, name, authority}.
  tablet(files) { return JSON.parse(this.run('tus-tablet', [this.folder, `https://${this.listen}`, ...files])); }
}

/// The stock client's package out of `folder`.
export const stockClient = folder => createRequire(join(folder, 'package.json'))('tus-js-client');

/// Uploads `file` and waits for the end; `options` go to the stock client. Rejects with its error.
export function upload(tus, endpoint, file, said, options = {}) {
  const content = readFileSync(file);
  const sha256 = createHash('sha256').update(content).digest('hex');
  const agent = new Agent({ ca: said.authority, keepAlive: true, servername: said.name });
  return new Promise((resolve, reject) => {
    const { meet, ...rest } = options;
    const one = new tus.Upload(content, {
      endpoint, metadata: { sha256 }, retryDelays: [0, 20, 50, 100, 200, 400, 800],
      headers: { Authorization: `Bearer ${said.token}` },
      httpStack: new tus.DefaultHttpStack({ agent, ca: said.authority, servername: said.name }),
      onError: reject, onSuccess: () => resolve(one), ...rest,
    });
    meet?.(one);
    one.start();
  });
}
