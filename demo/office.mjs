// The office of the story: jemput-office on this machine, with made-up people.
import { spawnSync } from 'node:child_process';
import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, fail, jsonLines, soon, tell, today } from './told.mjs';

export const villages = { elen: '52.08.04.2008', rempek: '52.08.02.2007' };

export class Office {
  constructor(programs, out) {
    this.programs = programs;
    this.out = out;
    this.folder = join(out, 'kantor');
    this.listen = '127.0.0.1:0';
  }
  run(verb, args = []) { return this.programs.run('jemput-office', [verb, '--data', this.folder, ...args]); }

  /// Regency 52.08 with the synthetic people as they are today, and one officer.
  make() {
    this.run('init', ['--regency', '52.08', '--recovery-out', join(this.out, 'kunci-pemulihan.json')]);
    this.run('generate', ['--date', today]);
    this.officer = JSON.parse(this.run('officer', ['--name', 'Hendra Wijaya', '--json'])).officer;
  }

  /// Serves until stop(), a second time at the same address.
  async serve() {
    this.server = this.programs.start('jemput-office',
      ['serve', '--data', this.folder, '--listen', this.listen, '--board', '127.0.0.1:0']);
    this.server.gone.then(code => {
      if (this.server) fail(`the office stopped serving (${code}): ${this.server.complained}`);
    });
    let url = null;
    while (!url || !this.board) {
      await soon(20);
      url = this.server.said.match(/https:\/\/(\S+)/);
      this.board = this.server.said.match(/http:\/\/\S+\/papan/)?.[0];
    }
    this.listen = url[1];
  }
  async stop() {
    const server = this.server;
    this.server = null;
    server.kill('SIGTERM');
    await server.gone;
  }

  ticket() {
    const args = ['--villages', Object.values(villages).join(','), '--officer', this.officer, '--json'];
    return JSON.parse(this.run('ticket', args)).ticket;
  }
  registrations() { return jsonLines(this.run('registrations', ['--json', '--reason', 'demo'])); }
  mark(id, status, note) { this.run('mark', ['--id', id, '--status', status, '--note', note]); }
  verify(witness) { return this.run('verify', ['--witness', witness]).trim(); }

  /// Prints the two villages' table and returns how many people were applied for in Sambik Elen.
  progress(title) {
    const report = JSON.parse(this.run('progress', ['--json']));
    const line = (village, indicator, ...numbers) =>
      tell(village.padEnd(20) + indicator.padEnd(11) + numbers.map(number => String(number).padStart(9)).join(''));
    console.log('');
    tell(title);
    line('Desa', 'Indikator', 'Jumlah', 'Dasar', 'Diajukan', 'Selesai', 'Kurang');
    for (const row of report.villages.filter(one => Object.values(villages).includes(one.village)))
      line(row.name, row.indicator, row.denominator, row.baseline, row.applied, row.completed, row.gap);
    console.log('');
    return report.villages.filter(row => row.village === villages.elen).reduce((sum, row) => sum + row.applied, 0);
  }

  /// Keeps the progress page, and with Chromium a picture of it; says what was kept.
  async keepBoard() {
    const html = await (await fetch(this.board)).text();
    writeFileSync(join(this.out, 'papan.html'), html);
    expect(html.includes('Sambik Elen') && html.length <= 60000,
      'the progress page shows the villages in at most 60 kB');
    const chromium = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find(existsSync);
    if (!chromium) return 'papan.html';
    const profile = join(this.out, 'profil'), picture = join(this.out, 'papan.png');
    spawnSync(chromium, ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync', `--user-data-dir=${profile}`,
      '--hide-scrollbars', '--window-size=1180,1400', `--screenshot=${picture}`, this.board], { stdio: 'ignore' });
    rmSync(profile, { recursive: true, force: true });
    expect(existsSync(picture), 'Chromium makes a picture of the progress page');
    return 'papan.html, papan.png';
  }
}
