// How both stories begin: an office with made-up people, and a tablet that belongs to it.
import { mkdirSync, rmSync } from 'node:fs';
import { resolve } from 'node:path';
import { Office } from './office.mjs';
import { Tablet } from './tablet.mjs';
import { Programs, expect, say } from './told.mjs';

export async function morning() {
  const [bin, out] = process.argv.slice(2, 4).map(path => resolve(path));
  rmSync(out, { recursive: true, force: true });
  mkdirSync(out, { recursive: true });
  const programs = new Programs(bin);
  const office = new Office(programs, out);
  const tablet = new Tablet(programs, out);

  say('Kantor dibuat, dengan penduduk rekaan.', 'An office is made, with synthetic people.');
  office.make();
  await office.serve();

  say('Tablet didaftarkan untuk Sambik Elen dan Rempek Darussalam.',
    'A tablet is enrolled for Sambik Elen and Rempek Darussalam.');
  expect(tablet.enrol(office.ticket()).snapshots === 3, 'two rosters and the targets arrive');
  const before = office.progress('Sebelum kunjungan / before the visit');
  return { programs, out, office, tablet, before };
}
