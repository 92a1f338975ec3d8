// Who comes to the village hall: people of the synthetic roster, chosen so that the story is the same every day.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { villages } from './office.mjs';
import { expect, fail, today } from './told.mjs';

function roster(programs, out) {
  const csv = join(out, 'warga.csv');
  programs.run('jemput-office', ['generate', '--csv', csv, '--date', today]);
  const [header, ...lines] = readFileSync(csv, 'utf8').split('\r\n')
    .filter(line => line && !line.includes('"')).map(line => line.split(','));
  rmSync(csv);
  return lines.map(cells => Object.fromEntries(header.map((name, i) => [name, cells[i]])))
    .filter(person => Object.values(villages).includes(person.kode_desa));
}

/// Somebody whose NIK says what the roster says, so that no warning has to be answered.
function isPlain({ nik, jk, tgl_lahir, presisi_tgl_lahir }) {
  const [year, month, day] = tgl_lahir.split('-');
  const written = String(Number(day) + (jk === 'P' ? 40 : 0)).padStart(2, '0') + month + year.slice(2);
  return presisi_tgl_lahir === 'pasti' && nik.slice(0, 12) === `520804${written}`;
}
const ageOf = person => (Date.parse(today) - Date.parse(person.tgl_lahir)) / 86400000 / 365.25;

/// Residents of Sambik Elen: children without KIA (with a birth certificate), adults without KTP-el. Whoever types
/// such a name finds nobody else on the tablet, however the spelling is stretched.
export function visitors(programs, out, tablet) {
  const everybody = roster(programs, out).filter(person => person.kode_desa === villages.elen);
  const isAlone = ({ nama }) => JSON.parse(tablet.field('search', [nama, '--json'])).total === 1;
  const here = everybody.filter(isPlain);
  const choose = (many, fits) => {
    const chosen = [];
    for (const person of here) if (chosen.length < many && fits(person) && isAlone(person)) chosen.push(person);
    expect(chosen.length === many, 'the village has people who lack something');
    return chosen;
  };
  const children = choose(12, person =>
    person.kia === 'tidak' && person.akta === 'ya' && person.nama_ibu && ageOf(person) > 6 && ageOf(person) < 15);
  return {
    children: children.slice(0, 10),
    adults: choose(1, person => person.rekam_ktp === 'tidak' && ageOf(person) > 17.5),
    twin: children[10],
    away: children[11],
    family: familyOf(everybody, new Set(children.map(child => child.no_kk))),
  };
}

/// A family card with at least two children who need a KIA and nothing else, where nobody else needs anything.
function familyOf(people, taken) {
  const cards = new Map();
  for (const one of people) if (one.no_kk) cards.set(one.no_kk, [...(cards.get(one.no_kk) ?? []), one]);
  for (const [kk, members] of cards) {
    const needy = members.filter(one => one.kia === 'tidak' || one.rekam_ktp === 'tidak' || one.akta === 'tidak');
    const isFit = one => one.kia === 'tidak' && one.akta !== 'tidak' && isPlain(one) && one.nama.includes(' ');
    if (!taken.has(kk) && members.length > 2 && needy.length > 1 && needy.every(isFit))
      return { kk, people: needy.length };
  }
  return fail('a family of Sambik Elen has two children without KIA');
}
