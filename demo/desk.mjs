// What one desk does besides one person after the other: somebody who is known under another spelling, a family with one
// card, somebody who is away, a slip, and a day that balances.
import { inWords, say } from './told.mjs';

/// `twin`: a resident whom nobody has registered; `family`: their KK and who of it is registered; `away`: a resident.
export async function desk(tablet, { twin, family, away }) {
  say('Seorang diketik sebagai warga baru, padahal ada di daftar: tablet bertanya sebelum menyimpan.',
    'Somebody is typed as a new person, and is on the roster: the tablet asks before it saves.');
  await tablet.type(twin.nama.toLowerCase());
  await tablet.key('F4');
  await tablet.see('Warga baru');
  const [year, month, day] = twin.tgl_lahir.split('-');
  await tablet.tap('Tidak dibawa atau tidak hafal', twin.jk === 'L' ? 'Laki-laki' : 'Perempuan', 'Tanggal');
  await tablet.type(day + month + year);
  await tablet.tap('Nama ibu');
  await tablet.type(twin.nama_ibu);
  await tablet.tap('KIA 5 sampai 16 tahun');
  await tablet.key('Ctrl+Return');
  await tablet.see('Orang yang sama?');
  await tablet.picture('orang-yang-sama');
  await tablet.tap('Orang yang sama');
  await tablet.see('Dari daftar desa', ` · ${inWords(twin.tgl_lahir)}`);
  await tablet.save(twin.nama);

  say('Satu keluarga: pindai KK, centang berkas bersama sekali, simpan sekali.',
    'A family: scan the card, tick what they share once, save once.');
  await tablet.scan(family.kk);
  await tablet.see('Berkas keluarga');
  await tablet.tap('Kartu Keluarga', 'KTP orang tua atau wali');
  await tablet.picture('keluarga');
  await tablet.tap(`Simpan ${family.people} orang`);
  await tablet.see(`${family.people} orang sekeluarga tersimpan`);

  say('Seorang sudah merantau: satu ketukan.', 'Somebody is working away: one tap.');
  await tablet.scan(away.nik);
  await tablet.see('Dari daftar desa', ` · ${inWords(away.tgl_lahir)}`);
  await tablet.tap('Tidak dilayani karena: Merantau');
  await tablet.see(`${away.nama} tersimpan`);

  say('Tanda terima untuk anak tadi, tanpa nama dan NIK.', 'A slip for that child, without name and NIK.');
  await tablet.tap('Hari ini', `Perjalanan ${twin.nama}`);
  await tablet.picture('perjalanan');
  await tablet.tap('Tanda terima 80 mm');
  await tablet.see('Tanda terima ada di Dokumen/Jemput');
}

/// Closes the day: every number and everybody is accounted for. `draft`: the name on a draft that nobody will send.
export async function closeDay(tablet, draft) {
  say('Draf yang tersisa dibuang dengan mengetik namanya, lalu hari ditutup: semua cocok.',
    'The draft that is left is thrown away by typing its name; then the day is closed: everything adds up.');
  await tablet.tap('Hari ini', `Hapus draf ${draft}`);
  await tablet.type(draft);
  await tablet.tap('Hapus');
  await tablet.tap('Tutup hari');
  await tablet.see('Cocok: setiap nomor dan setiap warga terhitung.', 'merantau 1');
  await tablet.picture('tutup-hari');
  await tablet.tap('Tutup hari');
  await tablet.see('Ditutup', 'Laporan ada di Dokumen/Jemput');
}
