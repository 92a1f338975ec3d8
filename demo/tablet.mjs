// The tablet of the story: jemput-field enrols it, jemput-tablet --play is the very program an officer uses, with
// key and pointer events instead of hands.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, fail, pin, soon } from './told.mjs';

export class Tablet {
  constructor(programs, out) {
    this.programs = programs;
    this.out = out;
    this.folder = join(out, 'tablet');
    this.pictures = 0;
  }
  field(verb, args = [], options = {}) {
    return this.programs.run('jemput-field', [verb, '--data', this.folder, ...args], options);
  }
  enrol(ticket) {
    this.field('enrol', ['--ticket', ticket]);
    return JSON.parse(this.field('sync', ['--json']));
  }

  /// On the display, signed in; waits until it is closed.
  openWindow() {
    const window = this.programs.start('jemput-tablet', ['--data', this.folder, '--window'], { JEMPUT_PIN: pin });
    window.stderr.pipe(process.stderr);
    return window.gone;
  }
  switchOn() {
    const runtime = join(this.out, 'runtime');
    mkdirSync(runtime, { recursive: true, mode: 0o700 });
    this.screen = this.programs.start('jemput-tablet', ['--data', this.folder, '--play'],
      { JEMPUT_PIN: '', XDG_RUNTIME_DIR: runtime, HOME: this.out }); // its papers lie in the story's folder
    this.screen.stdin.on('error', () => {});
    this.screen.gone.then(code => {
      if (this.screen) fail(`the tablet's program ended (${code}): ${this.screen.complained}`);
    });
    this.answers = 0;
  }
  /// SIGKILL: no goodbye, like a battery that falls out.
  async breaks() { await this.#ends(screen => screen.kill('SIGKILL')); }
  async switchOff() { await this.#ends(screen => screen.stdin.end()); }
  async #ends(how) {
    const screen = this.screen;
    this.screen = null;
    how(screen);
    await screen.gone;
    expect(!/qml|QML/.test(screen.complained), `the screens load without a warning: ${screen.complained}`);
  }

  async tap(...names) { for (const name of names) await this.#does(`tap ${name}`); }
  async touch(...names) { for (const name of names) await this.#does(`touch ${name}`); }
  async type(text) { await this.#does(`type ${text}`); }
  async key(...keys) { for (const key of keys) await this.#does(`key ${key}`); }
  async scan(text) { await this.#does(`scan ${text}`); }
  async see(...texts) { for (const text of texts) await this.#does(`see ${text}`); }
  async gone(...texts) { for (const text of texts) await this.#does(`gone ${text}`); }
  async picture(name) {
    const number = String(++this.pictures).padStart(2, '0');
    await this.#does(`picture ${join(this.out, `${number}-${name}.png`)}`);
  }

  async #does(line) {
    const answer = await this.#ask(line);
    if (answer === 'ok') return;
    await this.#ask(`picture ${join(this.out, 'gagal.png')}`);
    fail(`"${line}" did not work (gagal.png shows the screen): ${answer}`);
  }
  async #ask(line) {
    this.screen.stdin.write(line + '\n');
    const before = this.answers++;
    while (this.screen && this.screen.said.split('\n').length <= before + 1) await soon(5);
    return this.screen?.said.split('\n')[before] ?? 'the tablet is off';
  }

  async signIn() {
    await this.see('Siapa yang bertugas?');
    await this.tap('Hendra Wijaya');
    await this.type(pin);
  }
  async save(name) {
    await this.key('Ctrl+Return');
    await this.see(`${name} tersimpan`);
  }
}
