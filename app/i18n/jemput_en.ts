<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="id_ID">
<context>
    <name>BatchRow</name>
    <message>
        <source>Menunggu</source>
        <translation>Waiting</translation>
    </message>
    <message>
        <source>Mengirim</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>Diterima kantor</source>
        <translation>Received by office</translation>
    </message>
    <message>
        <source>Perlu perbaikan</source>
        <translation>Needs fixing</translation>
    </message>
    <message>
        <source>Terputus</source>
        <translation>Interrupted</translation>
    </message>
    <message>
        <source>Ditolak</source>
        <translation>Refused</translation>
    </message>
</context>
<context>
    <name>CheckLine</name>
    <message>
        <source>(boleh kosong)</source>
        <translation>(may stay empty)</translation>
    </message>
    <message>
        <source>Asli</source>
        <translation>Original</translation>
    </message>
    <message>
        <source>Salinan</source>
        <translation>Copy</translation>
    </message>
    <message>
        <source>Foto</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>SPTJM</source>
        <translation>SPTJM</translation>
    </message>
</context>
<context>
    <name>DateField</name>
    <message>
        <source>Tanggal</source>
        <translation>Day</translation>
    </message>
    <message>
        <source>Bulan</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Tahun</source>
        <translation>Year</translation>
    </message>
</context>
<context>
    <name>Field</name>
    <message>
        <source>%1 (boleh kosong)</source>
        <translation>%1 (may stay empty)</translation>
    </message>
</context>
<context>
    <name>GalleryButtons</name>
    <message>
        <source>Tombol dan pilihan</source>
        <translation>Buttons and choices</translation>
    </message>
    <message>
        <source>Simpan, berikutnya</source>
        <translation>Save, next</translation>
    </message>
    <message>
        <source>Coba kini</source>
        <translation>Try now</translation>
    </message>
    <message>
        <source>Urungkan</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Hapus draf</source>
        <translation>Delete draft</translation>
    </message>
    <message>
        <source>Dengan papan ketik di atasnya:</source>
        <translation>With the keyboard on it:</translation>
    </message>
    <message>
        <source>Bandingkan</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>Pindai</source>
        <translation>Scan</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Tampilkan</source>
        <translation>Show</translation>
    </message>
    <message>
        <source>Semua</source>
        <translation>All</translation>
    </message>
    <message>
        <source>Belum · 2.104</source>
        <translation>To do · 2,104</translation>
    </message>
    <message>
        <source>Selesai · 214</source>
        <translation>Done · 214</translation>
    </message>
    <message>
        <source>Kantor desa</source>
        <translation>Village office</translation>
    </message>
    <message>
        <source>Kecamatan</source>
        <translation>District office</translation>
    </message>
    <message>
        <source>Pilih salah satu.</source>
        <translation>Choose one.</translation>
    </message>
    <message>
        <source>Petugas</source>
        <translation>Officer</translation>
    </message>
</context>
<context>
    <name>GalleryFields</name>
    <message>
        <source>Isian</source>
        <translation>Fields</translation>
    </message>
    <message>
        <source>Nama atau NIK</source>
        <translation>Name or NIK</translation>
    </message>
    <message>
        <source>Nama lengkap</source>
        <translation>Full name</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>NIK harus 16 angka, ini baru 14.</source>
        <translation>NIK has 16 digits, this has 14.</translation>
    </message>
    <message>
        <source>HP orang tua</source>
        <translation>Parent's mobile</translation>
    </message>
    <message>
        <source>Kurang 2 angka. Contoh: 0878 6512 3456</source>
        <translation>2 digits missing. Example: 0878 6512 3456</translation>
    </message>
    <message>
        <source>Catatan</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>Terbaca oleh kantor.</source>
        <translation>The office can read it.</translation>
    </message>
    <message>
        <source>Tanggal lahir</source>
        <translation>Birth date</translation>
    </message>
    <message>
        <source>12 tahun pada hari kunjungan</source>
        <translation>12 years old on the day of the visit</translation>
    </message>
    <message>
        <source>Tanggal lahir belum terjadi. Cek tahunnya.</source>
        <translation>The birth date is in the future. Check the year.</translation>
    </message>
</context>
<context>
    <name>GalleryFrame</name>
    <message>
        <source>Kec. Bayan · Sabtu, 14 Juni 2025 · Meja 2</source>
        <translation>Bayan district · Saturday, 14 June 2025 · Desk 2</translation>
    </message>
    <message>
        <source>Petugas</source>
        <translation>Officer</translation>
    </message>
    <message numerus="yes">
        <source>%n aman di tablet</source>
        <translation>
            <numerusform>%n safe on the tablet</numerusform>
            <numerusform>%n safe on the tablet</numerusform>
        </translation>
    </message>
    <message>
        <source>Daftar</source>
        <translation>Register</translation>
    </message>
    <message>
        <source>Hari ini</source>
        <translation>Today</translation>
    </message>
    <message>
        <source>Sinkron</source>
        <translation>Sync</translation>
    </message>
    <message>
        <source>Perbaiki</source>
        <translation>Fix</translation>
    </message>
    <message>
        <source>Progres</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Setelan</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Lale Ratna Sari tersimpan</source>
        <translation>Lale Ratna Sari saved</translation>
    </message>
    <message>
        <source>Belum ada warga hari ini.</source>
        <translation>Nobody yet today.</translation>
    </message>
</context>
<context>
    <name>GalleryLetters</name>
    <message>
        <source>Papan huruf</source>
        <translation>Letter pad</translation>
    </message>
    <message>
        <source>Nama atau NIK</source>
        <translation>Name or NIK</translation>
    </message>
</context>
<context>
    <name>GalleryNotices</name>
    <message>
        <source>Kabar</source>
        <translation>Notices</translation>
    </message>
    <message>
        <source>Mungkin orang yang sama: Ratna Sari, Lendang Berora</source>
        <translation>Perhaps the same person: Ratna Sari, Lendang Berora</translation>
    </message>
    <message>
        <source>Tanggal lahir sama, nama mirip. Simpan tetap bisa.</source>
        <translation>Same birth date, similar name. You can still save.</translation>
    </message>
    <message>
        <source>Bandingkan</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>Sudah dilayani 09.12 oleh Hendra, meja 1.</source>
        <translation>Already served at 09:12 by Hendra, desk 1.</translation>
    </message>
    <message>
        <source>Lihat</source>
        <translation>View</translation>
    </message>
    <message>
        <source>Kantor tidak menjawab. Anda tetap bisa mendaftar.</source>
        <translation>The office does not answer. You can keep registering.</translation>
    </message>
    <message>
        <source>Semua diterima kantor. Terakhir 16.20.</source>
        <translation>Everything received by the office. Last at 16:20.</translation>
    </message>
    <message>
        <source>Data per 12 Juni, 2 tablet belum masuk.</source>
        <translation>Data as of 12 June, 2 tablets not in yet.</translation>
    </message>
    <message>
        <source>Luring</source>
        <translation>Offline</translation>
    </message>
    <message numerus="yes">
        <source>%n aman di tablet</source>
        <translation>
            <numerusform>%n safe on the tablet</numerusform>
            <numerusform>%n safe on the tablet</numerusform>
        </translation>
    </message>
    <message>
        <source>Wi-Fi kantor</source>
        <translation>Office Wi-Fi</translation>
    </message>
    <message>
        <source>Semua diterima</source>
        <translation>All received</translation>
    </message>
    <message>
        <source>Mengirim</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>412 dari 486</source>
        <translation>412 of 486</translation>
    </message>
    <message>
        <source>Terputus</source>
        <translation>Interrupted</translation>
    </message>
    <message>
        <source>dicoba lagi 10.47</source>
        <translation>retry at 10:47</translation>
    </message>
    <message numerus="yes">
        <source>%n belum terkirim</source>
        <translation>
            <numerusform>%n not sent</numerusform>
            <numerusform>%n not sent</numerusform>
        </translation>
    </message>
    <message>
        <source>sejak Kamis</source>
        <translation>since Thursday</translation>
    </message>
    <message>
        <source>Lale Ratna Sari tersimpan</source>
        <translation>Lale Ratna Sari saved</translation>
    </message>
    <message>
        <source>Ketik nama atau pindai.</source>
        <translation>Type a name or scan.</translation>
    </message>
    <message>
        <source>Mulai dari dua huruf.</source>
        <translation>Two letters are enough to start.</translation>
    </message>
    <message>
        <source>Daftar warga desa ini belum ada.</source>
        <translation>The roster of this village is not here yet.</translation>
    </message>
    <message>
        <source>Anda tetap bisa mendaftar warga baru.</source>
        <translation>You can still register new people.</translation>
    </message>
    <message>
        <source>Warga baru</source>
        <translation>New person</translation>
    </message>
</context>
<context>
    <name>GalleryNumbers</name>
    <message>
        <source>Papan angka</source>
        <translation>Number pad</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
</context>
<context>
    <name>GalleryPeople</name>
    <message>
        <source>Warga</source>
        <translation>People</translation>
    </message>
    <message>
        <source>P · 12 th · Tanjung Biru RT 03</source>
        <translation>F · 12 y · Tanjung Biru RT 03</translation>
    </message>
    <message>
        <source>P · 41 th · Lendang Berora RT 01</source>
        <translation>F · 41 y · Lendang Berora RT 01</translation>
    </message>
    <message>
        <source>Lengkap</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>P · 63 th · Pawang Busur RT 04</source>
        <translation>F · 63 y · Pawang Busur RT 04</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>L · 6 th · Tanjung Biru RT 01</source>
        <translation>M · 6 y · Tanjung Biru RT 01</translation>
    </message>
</context>
<context>
    <name>GalleryPin</name>
    <message>
        <source>PIN</source>
        <translation>PIN</translation>
    </message>
    <message>
        <source>PIN tidak cocok. Coba lagi.</source>
        <translation>The PIN does not match. Try again.</translation>
    </message>
</context>
<context>
    <name>GalleryProgress</name>
    <message>
        <source>Progres</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Anak memiliki KIA</source>
        <translation>Children with KIA</translation>
    </message>
    <message>
        <source>dari 79.970</source>
        <translation>of 79,970</translation>
    </message>
    <message>
        <source>naik 412 bulan ini</source>
        <translation>up 412 this month</translation>
    </message>
    <message>
        <source>Cakupan desa</source>
        <translation>Village coverage</translation>
    </message>
    <message>
        <source>sasaran nasional 60 %</source>
        <translation>national target 60%</translation>
    </message>
    <message>
        <source>Masih kurang</source>
        <translation>Still missing</translation>
    </message>
    <message>
        <source>anak</source>
        <translation>children</translation>
    </message>
    <message>
        <source>kurang 52 bila semua terbit</source>
        <translation>52 missing if all are issued</translation>
    </message>
    <message>
        <source>Di tablet ini saja</source>
        <translation>On this tablet only</translation>
    </message>
    <message>
        <source>warga</source>
        <translation>people</translation>
    </message>
    <message>
        <source>data kantor per 12 Juni</source>
        <translation>office data as of 12 June</translation>
    </message>
    <message numerus="yes">
        <source>%n anak</source>
        <translation>
            <numerusform>%n child</numerusform>
            <numerusform>%n children</numerusform>
        </translation>
    </message>
    <message>
        <source>Tercapai</source>
        <translation>Reached</translation>
    </message>
</context>
<context>
    <name>GalleryReason</name>
    <message>
        <source>Alasan</source>
        <translation>Reason</translation>
    </message>
    <message>
        <source>Di belakang lembar</source>
        <translation>Behind the sheet</translation>
    </message>
    <message>
        <source>Tetap simpan dengan peringatan?</source>
        <translation>Save in spite of the warning?</translation>
    </message>
    <message>
        <source>Nama ibu berbeda dengan daftar desa: Inaq Sahrim, bukan Inaq Sahri.</source>
        <translation>The mother's name differs from the roster: Inaq Sahrim, not Inaq Sahri.</translation>
    </message>
    <message>
        <source>Sesuai berkas asli</source>
        <translation>As in the original paper</translation>
    </message>
    <message>
        <source>Daftar desa salah ketik</source>
        <translation>The roster has a typing error</translation>
    </message>
    <message>
        <source>Dibenarkan kepala dusun</source>
        <translation>Confirmed by the hamlet head</translation>
    </message>
    <message>
        <source>Orang yang bersangkutan yakin</source>
        <translation>The person is certain</translation>
    </message>
</context>
<context>
    <name>GalleryServices</name>
    <message>
        <source>Layanan dan berkas</source>
        <translation>Services and papers</translation>
    </message>
    <message>
        <source>Belum punya</source>
        <translation>Not yet held</translation>
    </message>
    <message>
        <source>Akta lahir</source>
        <translation>Birth certificate</translation>
    </message>
    <message>
        <source>Sudah terbit</source>
        <translation>Already issued</translation>
    </message>
    <message>
        <source>Ubah KK</source>
        <translation>Change KK</translation>
    </message>
    <message>
        <source>Bila berubah</source>
        <translation>If changed</translation>
    </message>
    <message>
        <source>Mulai 17 tahun</source>
        <translation>From age 17</translation>
    </message>
    <message>
        <source>Akta lahir tanpa surat lahir</source>
        <translation>Birth certificate without birth letter</translation>
    </message>
    <message>
        <source>Perlu SPTJM dan dua saksi</source>
        <translation>Needs SPTJM and two witnesses</translation>
    </message>
    <message>
        <source>Berkas KIA</source>
        <translation>Papers for KIA</translation>
    </message>
    <message>
        <source>Akta kelahiran</source>
        <translation>Birth certificate</translation>
    </message>
    <message>
        <source>Kartu keluarga</source>
        <translation>Family card</translation>
    </message>
    <message>
        <source>Surat keterangan lahir dari bidan atau rumah sakit</source>
        <translation>Birth letter from midwife or hospital</translation>
    </message>
    <message>
        <source>Foto anak</source>
        <translation>Photo of the child</translation>
    </message>
</context>
<context>
    <name>GalleryShortcuts</name>
    <message>
        <source>Tombol cepat</source>
        <translation>Shortcuts</translation>
    </message>
    <message>
        <source>Cari warga</source>
        <translation>Search people</translation>
    </message>
    <message>
        <source>Warga baru</source>
        <translation>New person</translation>
    </message>
    <message>
        <source>Simpan, berikutnya</source>
        <translation>Save, next</translation>
    </message>
    <message>
        <source>Urungkan</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Pilih layanan</source>
        <translation>Choose services</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>GallerySync</name>
    <message>
        <source>Sinkron</source>
        <translation>Sync</translation>
    </message>
    <message>
        <source>Jumat 13 Juni</source>
        <translation>Friday 13 June</translation>
    </message>
    <message>
        <source>Sinyal putus di 87 dari 100 warga. Dicoba lagi 10.47. Data aman.</source>
        <translation>Signal lost at 87 of 100 people. Retrying at 10:47. Data is safe.</translation>
    </message>
    <message>
        <source>Coba kini</source>
        <translation>Try now</translation>
    </message>
    <message>
        <source>Kamis 12 Juni</source>
        <translation>Thursday 12 June</translation>
    </message>
    <message>
        <source>147 diterima · 3 dikembalikan: tanggal lahir, foto kabur</source>
        <translation>147 received · 3 returned: birth date, blurred photo</translation>
    </message>
    <message>
        <source>Perbaiki 3</source>
        <translation>Fix 3</translation>
    </message>
    <message>
        <source>Sabtu 14 Juni</source>
        <translation>Saturday 14 June</translation>
    </message>
    <message>
        <source>89 dari 100 warga · bila putus, lanjut dari sini</source>
        <translation>89 of 100 people · if cut off, it goes on from here</translation>
    </message>
    <message>
        <source>50 warga · 0,5 MB</source>
        <translation>50 people · 0.5 MB</translation>
    </message>
    <message>
        <source>Rabu 11 Juni</source>
        <translation>Wednesday 11 June</translation>
    </message>
    <message>
        <source>86 warga · ditandatangani kantor 16.20</source>
        <translation>86 people · signed by the office at 16:20</translation>
    </message>
    <message>
        <source>1 warga ditolak: NIK milik orang lain. Datanya tetap di tablet.</source>
        <translation>1 person refused: the NIK belongs to somebody else. The data stay on the tablet.</translation>
    </message>
    <message>
        <source>Lihat</source>
        <translation>View</translation>
    </message>
</context>
<context>
    <name>GalleryText</name>
    <message>
        <source>Huruf, lambang, keadaan</source>
        <translation>Type, icons, states</translation>
    </message>
    <message>
        <source>Angka besar 40</source>
        <translation>Large figure 40</translation>
    </message>
    <message>
        <source>Judul bagian 22</source>
        <translation>Section title 22</translation>
    </message>
    <message>
        <source>Teks biasa 18, cukup besar untuk dibaca di bawah matahari.</source>
        <translation>Body text 18, large enough to be read in the sun.</translation>
    </message>
    <message>
        <source>Keterangan 15, yang terkecil</source>
        <translation>Caption 15, the smallest</translation>
    </message>
    <message>
        <source>Lengkap</source>
        <translation>Complete</translation>
    </message>
    <message>
        <source>Dari daftar desa</source>
        <translation>From the roster</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Done</translation>
    </message>
    <message>
        <source>Ditolak</source>
        <translation>Refused</translation>
    </message>
    <message>
        <source>NIK milik orang lain</source>
        <translation>NIK of somebody else</translation>
    </message>
    <message>
        <source>Warga tersimpan</source>
        <translation>People saved</translation>
    </message>
    <message>
        <source>Belum terkirim</source>
        <translation>Not sent yet</translation>
    </message>
    <message>
        <source>Ruang kosong</source>
        <translation>Free space</translation>
    </message>
    <message>
        <source>74 warga belum terkirim</source>
        <translation>74 people not sent yet</translation>
    </message>
    <message>
        <source>Sejak Kamis, aman di tablet</source>
        <translation>Since Thursday, safe on the tablet</translation>
    </message>
    <message>
        <source>1 warga ditolak kantor</source>
        <translation>1 person refused by the office</translation>
    </message>
</context>
<context>
    <name>LetterPad</name>
    <message>
        <source>Papan huruf</source>
        <translation>Letter pad</translation>
    </message>
    <message>
        <source>Hapus satu huruf</source>
        <translation>Erase one letter</translation>
    </message>
    <message>
        <source>Tutup papan huruf</source>
        <translation>Hide the letter pad</translation>
    </message>
    <message>
        <source>spasi</source>
        <translation>space</translation>
    </message>
</context>
<context>
    <name>LockCard</name>
    <message>
        <source>Terkunci · %1</source>
        <translation>Locked · %1</translation>
    </message>
    <message>
        <source>Isian terakhir tetap tersimpan.</source>
        <translation>What you typed last is kept.</translation>
    </message>
</context>
<context>
    <name>NumberPad</name>
    <message>
        <source>Papan angka</source>
        <translation>Number pad</translation>
    </message>
    <message>
        <source>Tutup papan angka</source>
        <translation>Hide the number pad</translation>
    </message>
    <message>
        <source>Hapus satu angka</source>
        <translation>Erase one digit</translation>
    </message>
</context>
<context>
    <name>PersonRow</name>
    <message>
        <source>NIK ··%1</source>
        <translation>NIK ··%1</translation>
    </message>
</context>
<context>
    <name>PinPad</name>
    <message numerus="yes">
        <source>PIN, %n angka</source>
        <translation>
            <numerusform>PIN, %n digit</numerusform>
            <numerusform>PIN, %n digits</numerusform>
        </translation>
    </message>
    <message>
        <source>Memeriksa …</source>
        <translation>Checking …</translation>
    </message>
    <message>
        <source>Hapus satu angka</source>
        <translation>Erase one digit</translation>
    </message>
</context>
<context>
    <name>PracticeBanner</name>
    <message>
        <source>DATA LATIHAN · orang-orang di sini tidak sungguhan</source>
        <translation>PRACTICE DATA · the people here are not real</translation>
    </message>
</context>
<context>
    <name>Rail</name>
    <message>
        <source>Menu utama</source>
        <translation>Main menu</translation>
    </message>
</context>
<context>
    <name>RailItem</name>
    <message numerus="yes">
        <source>%1, %n menunggu</source>
        <translation>
            <numerusform>%1, %n waiting</numerusform>
            <numerusform>%1, %n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>ReasonDialog</name>
    <message>
        <source>Tetap simpan</source>
        <translation>Save anyway</translation>
    </message>
    <message>
        <source>Mengapa tetap benar?</source>
        <translation>Why is it still right?</translation>
    </message>
    <message>
        <source>Alasan lain</source>
        <translation>Another reason</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>SearchField</name>
    <message>
        <source>Hapus pencarian</source>
        <translation>Clear the search</translation>
    </message>
</context>
<context>
    <name>SexTiles</name>
    <message>
        <source>Jenis kelamin</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Laki-laki</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>Perempuan</source>
        <translation>Female</translation>
    </message>
</context>
<context>
    <name>ShortcutSheet</name>
    <message>
        <source>Tombol cepat</source>
        <translation>Shortcuts</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>Snackbar</name>
    <message>
        <source>Urungkan</source>
        <translation>Undo</translation>
    </message>
</context>
<context>
    <name>StateBadge</name>
    <message>
        <source>Draf</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Siap kirim</source>
        <translation>Ready to send</translation>
    </message>
    <message>
        <source>Mengirim</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>Diterima kantor</source>
        <translation>Received by office</translation>
    </message>
    <message>
        <source>Disetujui</source>
        <translation>Approved</translation>
    </message>
    <message>
        <source>Perlu perbaikan</source>
        <translation>Needs fixing</translation>
    </message>
    <message>
        <source>Terputus, dicoba lagi %1</source>
        <translation>Interrupted, retry at %1</translation>
    </message>
    <message>
        <source>Ditolak: %1</source>
        <translation>Refused: %1</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Luring</source>
        <translation>Offline</translation>
    </message>
</context>
</TS>
