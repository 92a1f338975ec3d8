// The visit in Sambik Elen: twelve people registered by hand, one refused, and a tablet that dies in between.
import { daysBefore, inWords, say, today } from './told.mjs';

/// `children` and `adults` as in people.mjs; afterwards all of them and a baby are saved on the tablet.
export async function visit(tablet, { children, adults }) {
  /// The form in front is that of the person who came: only the form says the whole birth date.
  async function sees(person) { await tablet.see('Dari daftar desa', ` · ${inWords(person.tgl_lahir)}`); }
  /// Opens the first who is found for the name.
  async function open(person, typed = person.nama.toLowerCase()) {
    await tablet.type(typed);
    await tablet.see('1 cocok dari');
    await tablet.key('Return');
    await sees(person);
  }

  tablet.switchOn();
  await tablet.see('DATA LATIHAN');
  await tablet.picture('masuk');
  await tablet.signIn();
  await tablet.tap('Sambik Elen');
  await tablet.picture('mulai-kunjungan');
  await tablet.tap('Mulai');
  await tablet.see('DATA LATIHAN', 'Desa Sambik Elen', 'paling perlu dibantu');
  await tablet.picture('daftar');

  say('Seorang dewasa hanya dengan jari: papan huruf, daftar, tombol.',
    'An adult by finger alone: letter pad, list, buttons.');
  await tablet.touch('Ketik nama atau NIK');
  for (const letter of adults[0].nama) await tablet.touch(letter === ' ' ? 'spasi' : letter);
  await tablet.picture('papan-huruf');
  await tablet.touch(adults[0].nama);
  await sees(adults[0]);
  await tablet.touch('Simpan, berikutnya');
  await tablet.see(`${adults[0].nama} tersimpan`);

  say('Seorang anak dicari dengan nama, kata terakhir dulu.', 'A child is found by name, the last word first.');
  await open(children[0], children[0].nama.toLowerCase().split(' ').reverse().join(' '));
  await tablet.tap('Kartu Keluarga');
  await tablet.picture('ditemukan-dengan-nama');
  await tablet.save(children[0].nama);
  await tablet.picture('tersimpan');

  say('Yang kedua dengan delapan angka dari tengah NIK.', 'The second by eight digits from the middle of the NIK.');
  await tablet.type(children[1].nik.slice(4, 12));
  await tablet.tap(children[1].nama);
  await sees(children[1]);
  await tablet.picture('ditemukan-dengan-nik');
  await tablet.save(children[1].nama);

  say('Bayi yang belum ada di daftar: warga baru, tanpa NIK.',
    'A baby who is not on the roster: a new person, without NIK.');
  const [birthYear, birthMonth, birthDay] = daysBefore(today, 20).split('-');
  await tablet.type('bayi sumiati');
  await tablet.see('Tidak ada yang cocok');
  await tablet.key('F4');
  await tablet.see('BAYI SUMIATI');
  await tablet.tap('Baru lahir', 'Perempuan', 'Tanggal');
  await tablet.type(birthDay + birthMonth + birthYear);
  await tablet.tap('Nama ibu');
  await tablet.type('SUMIATI');
  await tablet.picture('warga-baru');
  await tablet.tap('Akta kelahiran');
  await tablet.picture('warga-baru-layanan');
  await tablet.save('BAYI SUMIATI');

  say('Seorang anak dengan peringatan; petugas memberi alasan.', 'A child with a warning; the officer gives a reason.');
  await open(children[2]);
  await tablet.tap('Data orang', children[2].jk === 'L' ? 'Perempuan' : 'Laki-laki');
  await tablet.picture('peringatan');
  await tablet.key('Ctrl+Return');
  await tablet.see('Mengapa tetap benar?');
  await tablet.tap('Daftar desa salah ketik');
  await tablet.picture('alasan');
  await tablet.tap('Tetap simpan');
  await tablet.see(`${children[2].nama} tersimpan`);

  say('Seorang ditolak: jenis kelamin dan tanggal lahirnya belum diketahui. Isiannya jadi draf.',
    'One is refused: sex and birth date are not known. What was typed is kept as a draft.');
  await tablet.type('amaq tanpa berkas');
  await tablet.key('F4', 'Ctrl+Return');
  await tablet.see('Belum lengkap; isian disimpan sebagai draf');
  await tablet.picture('ditolak');
  await tablet.tap('Tutup');
  await tablet.key('Escape');

  say('Lima anak lagi, satu demi satu.', 'Five more children, one after the other.');
  for (const child of children.slice(3, 8)) {
    await open(child);
    await tablet.save(child.nama);
  }

  say('Yang keenam membawa kartu: pemindai membacakan NIK-nya.',
    'The sixth brings a card: the scanner reads the NIK out.');
  await tablet.scan(children[8].nik);
  await sees(children[8]);
  await tablet.picture('dipindai');
  await tablet.save(children[8].nama);

  say('Tablet mati mendadak di tengah isian, lalu dinyalakan lagi: isiannya masih ada.',
    'The tablet dies in the middle of a form, and is switched on again: what was typed is there.');
  await open(children[9]);
  await tablet.tap('Nomor HP');
  await tablet.type('081907654321');
  await tablet.see('Draf tersimpan');
  await tablet.picture('sebelum-mati');
  await tablet.breaks();
  tablet.switchOn();
  await tablet.signIn();
  await sees(children[9]);
  await tablet.see('81907654321', 'Draf tersimpan');
  await tablet.picture('sesudah-mati');
  await tablet.save(children[9].nama);
}
