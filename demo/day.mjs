// Plays one field day and checks every step: an office on this machine, and the tablet's own program, off-screen,
// worked by key and pointer events.
//   node demo/day.mjs BIN OUT
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { closeDay, desk } from './desk.mjs';
import { morning } from './morning.mjs';
import { visitors } from './people.mjs';
import { expect, say, tell } from './told.mjs';
import { visit } from './visit.mjs';

const { programs, out, office, tablet, before } = await morning();
const { children, adults, twin, family, away } = visitors(programs, out, tablet);
const people = 12 + 1 + family.people; // one after the other, the one who was known, the family

say('Jaringan hilang: kantor tidak terjangkau dari balai desa. Petugas masuk dan memulai kunjungan.',
  'The network is gone: the village hall cannot reach the office. The officer signs in and begins the visit.');
await office.stop();
await visit(tablet, { children, adults });
await desk(tablet, { twin, family, away });
await closeDay(tablet, 'AMAQ TANPA BERKAS');
const papers = readdirSync(join(out, 'Documents', 'Jemput'));
expect(papers.some(name => name.startsWith('tanda-terima-')) && papers.some(name => name.startsWith('laporan-harian-')),
  'the slip and the daily report are there as PDF');
tell(`Dokumen/Jemput: ${papers.sort().join(', ')}`);

say(`${people} warga aman di tablet; kantor belum punya apa-apa.`,
  `${people} people are safe on the tablet; the office has nothing yet.`);
await tablet.tap('Hari ini');
await tablet.see('Siap kirim', children[9].nama);
await tablet.gone('Diterima kantor');
await tablet.picture('hari-ini-siap-kirim');
await tablet.tap('Sinkron', 'Coba kini');
await tablet.see('Kantor tidak menjawab', `${people + 1} pendaftaran belum di kantor`);
await tablet.picture('kantor-tidak-menjawab');

// ---- back at the office --------------------------------------------------------------------------------

say('Kantor terjangkau lagi; tablet mengirim.', 'The office can be reached again; the tablet sends.');
await office.serve();
await tablet.tap('Coba kini');
await tablet.see('Semua diterima kantor.');
await tablet.picture('semua-diterima');
await tablet.tap('Hari ini');
await tablet.see('Diterima kantor', children[9].nama);
await tablet.picture('hari-ini-diterima');
const rows = office.registrations();
const rowOf = person => rows.find(row => row.fields.nik === person.nik);
expect(rows.length === people + 1 && new Set(rows.map(row => row.id)).size === rows.length,
  'everybody is there exactly once, also the one who is away');
expect(rowOf(away).fields.outcome === 'merantau', 'the office reads who is working away');
expect([...children, ...adults, twin].every(rowOf), 'everybody who came is at the office');
expect(JSON.stringify(rowOf(children[2]).fields).includes('Daftar desa salah ketik'), 'the office reads the reason');
expect(rows.some(row => row.fields.name === 'BAYI SUMIATI'), 'the baby is at the office');
tell(`${people} warga diterima kantor, masing-masing tepat sekali.`);

say('Kantor menyetujui satu permohonan dan mengembalikan satu dengan alasan; petugas memperbaikinya.',
  'The office approves one request and returns one with a reason; the officer mends it.');
for (const status of ['DIPROSES', 'DICETAK']) office.mark(rowOf(children[9]).id, status, 'SIAK DEMO-1');
office.mark(rowOf(children[8]).id, 'DIKEMBALIKAN', 'Nama ayah beda dengan akta');
await tablet.tap('Sinkron', 'Coba kini', 'Hari ini');
await tablet.see('Disetujui');
await tablet.picture('hari-ini-disetujui');
await tablet.tap('Perbaiki');
await tablet.see('Nama ayah beda dengan akta');
await tablet.picture('perlu-perbaikan');
await tablet.tap(`Perbaiki ${children[8].nama}`, 'Data orang', 'Nama ayah');
await tablet.key('Ctrl+A');
await tablet.type('LALU BENAR');
await tablet.save(children[8].nama);
await tablet.tap('Sinkron', 'Coba kini');
await tablet.see('Semua diterima kantor.');
const mended = office.registrations().find(row => row.id === rowOf(children[8]).id);
expect(mended.fields.father === 'LALU BENAR', 'the office has the mended name');
await tablet.tap('Progres', 'Dokumen: Kartu Identitas Anak');
await tablet.picture('progres-di-tablet');
await tablet.switchOff();

const after = office.progress('Sesudah kunjungan / after the visit');
expect(after - before === people, `${people} people are in the progress of Sambik Elen, not ${after - before}`);

say('Buku besar diperiksa, tablet menjadi saksi.', 'The ledger is verified, with the tablet as witness.');
writeFileSync(join(out, 'saksi.txt'), tablet.field('log', ['--witness']));
tell(office.verify(join(out, 'saksi.txt')));

say('Papan capaian.', 'The progress page.');
tell(`${office.board}: ${await office.keepBoard()}`);
await office.stop();

console.log('\nSelesai: semua langkah terjadi seperti yang diharapkan. / Done: every step happened as expected.');
console.log(`Gambar setiap langkah / a picture of each step: ${join(out, '01-masuk.png')} … (${tablet.pictures})`);
