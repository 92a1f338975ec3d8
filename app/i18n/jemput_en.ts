<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en_GB" sourcelanguage="id_ID">
<context>
    <name>AnswerField</name>
    <message>
        <source>%1 (boleh kosong)</source>
        <translation>%1 (may stay empty)</translation>
    </message>
</context>
<context>
    <name>BalanceTable</name>
    <message>
        <source>Dilayani lengkap</source>
        <translation>Served, complete</translation>
    </message>
    <message>
        <source>Belum lengkap</source>
        <translation>Incomplete</translation>
    </message>
    <message>
        <source>Ditarik kembali</source>
        <translation>Taken back</translation>
    </message>
    <message>
        <source>Tidak datang</source>
        <translation>Did not come</translation>
    </message>
    <message>
        <source>Nomor yang diberikan</source>
        <translation>Numbers given out</translation>
    </message>
    <message>
        <source>Orang yang terdaftar</source>
        <translation>People registered</translation>
    </message>
</context>
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
    <name>ChoiceChips</name>
    <message>
        <source>%1 (boleh kosong)</source>
        <translation>%1 (may stay empty)</translation>
    </message>
</context>
<context>
    <name>ChoicePicker</name>
    <message>
        <source>%1 (boleh kosong)</source>
        <translation>%1 (may stay empty)</translation>
    </message>
    <message>
        <source>Pilih dari daftar</source>
        <translation>Choose from the list</translation>
    </message>
</context>
<context>
    <name>ChoiceSheet</name>
    <message>
        <source>Cari dalam daftar</source>
        <translation>Search the list</translation>
    </message>
    <message>
        <source>Tidak ada yang cocok. Hapus satu huruf, atau pilih Lainnya.</source>
        <translation>Nothing fits. Take a letter away, or choose Other.</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>CloseDaySheet</name>
    <message>
        <source>Tutup hari</source>
        <translation>Close the day</translation>
    </message>
    <message>
        <source>Cocok: setiap nomor dan setiap warga terhitung.</source>
        <translation>It adds up: every number and every person is counted.</translation>
    </message>
    <message>
        <source>Mengapa ada selisih?</source>
        <translation>Why is there a difference?</translation>
    </message>
    <message>
        <source>Tulis alasannya; hari tetap bisa ditutup.</source>
        <translation>Write the reason; the day can be closed all the same.</translation>
    </message>
    <message>
        <source>Kendala</source>
        <translation>Obstacles</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Laporan PDF</source>
        <translation>Report as PDF</translation>
    </message>
    <message>
        <source>Tutup lagi</source>
        <translation>Close again</translation>
    </message>
    <message>
        <source>Dicari dan tidak dilayani: %1</source>
        <translation>Sought and not served: %1</translation>
    </message>
</context>
<context>
    <name>CompareLine</name>
    <message>
        <source>sama</source>
        <translation>the same</translation>
    </message>
    <message>
        <source>beda</source>
        <translation>different</translation>
    </message>
    <message>
        <source>belum diketahui</source>
        <translation>not known yet</translation>
    </message>
    <message>
        <source>belum ada</source>
        <translation>none yet</translation>
    </message>
</context>
<context>
    <name>CompareSheet</name>
    <message>
        <source>Orang yang sama?</source>
        <translation>The same person?</translation>
    </message>
    <message>
        <source>Sangat mirip</source>
        <translation>Very alike</translation>
    </message>
    <message>
        <source>Mirip</source>
        <translation>Alike</translation>
    </message>
    <message>
        <source>Sudah dikenal</source>
        <translation>Known already</translation>
    </message>
    <message>
        <source>Yang diketik</source>
        <translation>Being typed</translation>
    </message>
    <message>
        <source>Mengapa orang lain?</source>
        <translation>Why another person?</translation>
    </message>
    <message numerus="yes">
        <source>Sesudah ini masih %n orang untuk dibandingkan.</source>
        <translation>
            <numerusform>After this one there is %n more person to compare.</numerusform>
            <numerusform>After this one there are %n more people to compare.</numerusform>
        </translation>
    </message>
    <message>
        <source>Orang yang sama</source>
        <translation>The same person</translation>
    </message>
    <message>
        <source>Kembali</source>
        <translation>Back</translation>
    </message>
    <message>
        <source>Bukan, orang lain</source>
        <translation>No, another person</translation>
    </message>
    <message>
        <source>Putuskan nanti</source>
        <translation>Decide later</translation>
    </message>
</context>
<context>
    <name>CoverageLegend</name>
    <message>
        <source>Target desa</source>
        <translation>Village target</translation>
    </message>
    <message>
        <source>Target nasional</source>
        <translation>National target</translation>
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
    <name>DiscardDialog</name>
    <message>
        <source>Hapus draf ini?</source>
        <translation>Delete this draft?</translation>
    </message>
    <message>
        <source>Belum ada nama</source>
        <translation>No name yet</translation>
    </message>
    <message>
        <source>Isiannya hilang dan tidak dapat dikembalikan. Pendaftaran yang sudah tersimpan tetap aman.</source>
        <translation>What was typed is lost and cannot be brought back. Saved registrations stay safe.</translation>
    </message>
    <message>
        <source>Ketik namanya untuk menghapus</source>
        <translation>Type the name to delete it</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Hapus</source>
        <translation>Delete</translation>
    </message>
</context>
<context>
    <name>EnrolPage</name>
    <message>
        <source>Pendaftaran ini masih menunggu kantor. Ketuk Lanjut untuk meneruskan.</source>
        <translation>This enrolment still waits for the office. Tap Continue to go on.</translation>
    </message>
    <message>
        <source>Pindai karcis dari kantor, atau tempel teksnya.</source>
        <translation>Scan the office&apos;s ticket, or paste its text.</translation>
    </message>
    <message>
        <source>Pilih PIN pertama untuk semua petugas. Tiap petugas menggantinya saat masuk pertama kali.</source>
        <translation>Choose the first PIN of all officers. Each replaces it at the first sign-in.</translation>
    </message>
    <message>
        <source>Ketik PIN itu sekali lagi.</source>
        <translation>Type that PIN once more.</translation>
    </message>
    <message>
        <source>Kode ketua tim. Tulis di kertas dan simpan di kantor: hanya ditampilkan sekali ini.</source>
        <translation>The team leader&apos;s code. Write it on paper and keep it at the office: it is shown only this once.</translation>
    </message>
    <message>
        <source>Daftarkan tablet ini</source>
        <translation>Enrol this tablet</translation>
    </message>
    <message>
        <source>Bahasa</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Karcis</source>
        <translation>Ticket</translation>
    </message>
    <message>
        <source>Dimulai dengan JEMPUT1. Berlaku 24 jam, untuk satu tablet.</source>
        <translation>Begins with JEMPUT1. Good for 24 hours and one tablet.</translation>
    </message>
    <message>
        <source>Alamat kantor</source>
        <translation>The office&apos;s address</translation>
    </message>
    <message>
        <source>Hanya bila alamat di karcis tidak menjawab. Contoh: https://192.168.1.10:8443</source>
        <translation>Only when the ticket&apos;s address does not answer. Example: https://192.168.1.10:8443</translation>
    </message>
    <message>
        <source>Lanjut</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Sudah saya catat</source>
        <translation>I have written it down</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>Menghubungi kantor …</source>
        <translation>Asking the office …</translation>
    </message>
    <message>
        <source>Bacakan enam kata ini ke kantor. Kantor menyetujui tablet ini hanya bila di sana katanya sama.</source>
        <translation>Read these six words to the office. It confirms this tablet only if it sees the same words.</translation>
    </message>
    <message>
        <source>Tablet bertanya lagi sendiri. Bila dihentikan atau dimatikan, karcis yang sama meneruskannya.</source>
        <translation>The tablet asks again by itself. If it is stopped or switched off, the same ticket goes on from here.</translation>
    </message>
    <message>
        <source>Berhenti menunggu</source>
        <translation>Stop waiting</translation>
    </message>
</context>
<context>
    <name>FamilyCard</name>
    <message>
        <source>Sudah terdaftar</source>
        <translation>Registered already</translation>
    </message>
    <message>
        <source>Warga baru</source>
        <translation>New person</translation>
    </message>
    <message>
        <source>Pilih layanan</source>
        <translation>Choose services</translation>
    </message>
    <message>
        <source>Lihat</source>
        <translation>Look</translation>
    </message>
    <message numerus="yes">
        <source>Formulir, %n isian terbuka</source>
        <translation>
            <numerusform>Form, %n open answer</numerusform>
            <numerusform>Form, %n open answers</numerusform>
        </translation>
    </message>
    <message>
        <source>Formulir</source>
        <translation>Form</translation>
    </message>
</context>
<context>
    <name>FamilyForm</name>
    <message numerus="yes">
        <source>%n orang</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message>
        <source>Belum tersimpan</source>
        <translation>Not saved yet</translation>
    </message>
    <message>
        <source>Berkas keluarga</source>
        <translation>Papers of the family</translation>
    </message>
    <message>
        <source>Anggota baru</source>
        <translation>New member</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message numerus="yes">
        <source>Simpan %n orang</source>
        <translation>
            <numerusform>Save %n person</numerusform>
            <numerusform>Save %n people</numerusform>
        </translation>
    </message>
    <message>
        <source>Simpan, berikutnya</source>
        <translation>Save, next</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
</context>
<context>
    <name>FamilyHome</name>
    <message>
        <source>Alamat dan orang tua belum ada.</source>
        <translation>No address and no parents yet.</translation>
    </message>
    <message>
        <source>Alamat dan orang tua</source>
        <translation>Address and parents</translation>
    </message>
    <message>
        <source>Dusun</source>
        <translation>Hamlet</translation>
    </message>
    <message>
        <source>RT</source>
        <translation>RT</translation>
    </message>
    <message>
        <source>RW</source>
        <translation>RW</translation>
    </message>
    <message>
        <source>Nama ibu</source>
        <translation>Mother&apos;s name</translation>
    </message>
    <message>
        <source>Nama ayah</source>
        <translation>Father&apos;s name</translation>
    </message>
    <message>
        <source>Nomor HP</source>
        <translation>Phone number</translation>
    </message>
    <message>
        <source>Alamat dan nomor HP berlaku untuk semua; nama orang tua untuk anak-anaknya.</source>
        <translation>Address and phone number hold for everybody, the parents&apos; names for their children.</translation>
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
    <name>FixPage</name>
    <message>
        <source>Tidak ada yang perlu diperbaiki.</source>
        <translation>Nothing needs fixing.</translation>
    </message>
    <message>
        <source>Yang dikembalikan kantor muncul di sini, dengan alasannya.</source>
        <translation>What the office returns appears here, with the reason.</translation>
    </message>
    <message>
        <source>Perbaiki</source>
        <translation>Fix</translation>
    </message>
    <message>
        <source>Perbaiki %1</source>
        <translation>Fix %1</translation>
    </message>
</context>
<context>
    <name>FormHead</name>
    <message>
        <source>Warga baru</source>
        <translation>New person</translation>
    </message>
    <message>
        <source>Sudah terdaftar</source>
        <translation>Already registered</translation>
    </message>
    <message>
        <source>Dari daftar desa</source>
        <translation>From the village list</translation>
    </message>
    <message>
        <source>Perjalanan</source>
        <translation>Path</translation>
    </message>
    <message>
        <source>Data orang</source>
        <translation>Personal data</translation>
    </message>
    <message>
        <source>Sekeluarga</source>
        <translation>Whole family</translation>
    </message>
</context>
<context>
    <name>GalleryAnswers</name>
    <message>
        <source>Isian formulir</source>
        <translation>Answers of a form</translation>
    </message>
    <message>
        <source>Kelahiran · F-2.01</source>
        <translation>Birth · F-2.01</translation>
    </message>
    <message numerus="yes">
        <source>%n belum diisi</source>
        <translation>
            <numerusform>%n still open</numerusform>
            <numerusform>%n still open</numerusform>
        </translation>
    </message>
    <message>
        <source>Tempat dilahirkan</source>
        <translation>Place of birth</translation>
    </message>
    <message>
        <source>Rumah sakit</source>
        <translation>Hospital</translation>
    </message>
    <message>
        <source>Puskesmas</source>
        <translation>Health centre</translation>
    </message>
    <message>
        <source>Polindes</source>
        <translation>Village birth post</translation>
    </message>
    <message>
        <source>Rumah</source>
        <translation>At home</translation>
    </message>
    <message>
        <source>Lainnya</source>
        <translation>Elsewhere</translation>
    </message>
    <message>
        <source>Unsur yang berubah</source>
        <translation>What changes</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Pendidikan</source>
        <translation>Education</translation>
    </message>
    <message>
        <source>Pekerjaan</source>
        <translation>Occupation</translation>
    </message>
    <message>
        <source>Alamat</source>
        <translation>Address</translation>
    </message>
    <message>
        <source>Golongan darah</source>
        <translation>Blood type</translation>
    </message>
    <message>
        <source>Petani</source>
        <translation>Farmer</translation>
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
    <name>GalleryCompare</name>
    <message>
        <source>Bandingkan</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>Nama ibu</source>
        <translation>Mother&apos;s name</translation>
    </message>
    <message>
        <source>Tanggal lahir</source>
        <translation>Birth date</translation>
    </message>
    <message>
        <source>4 Desember 2012</source>
        <translation>4 December 2012</translation>
    </message>
    <message>
        <source>12 April 2012</source>
        <translation>12 April 2012</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
</context>
<context>
    <name>GalleryDiscard</name>
    <message>
        <source>Hapus draf</source>
        <translation>Delete draft</translation>
    </message>
    <message>
        <source>Di belakang lembar</source>
        <translation>Behind the sheet</translation>
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
        <translation>Parent&apos;s mobile</translation>
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
        <translation>The mother&apos;s name differs from the roster: Inaq Sahrim, not Inaq Sahri.</translation>
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
    <message>
        <source>Lihat</source>
        <translation>Look</translation>
    </message>
</context>
<context>
    <name>GalleryRecords</name>
    <message>
        <source>Pendaftaran dan pemeriksaan</source>
        <translation>Registrations and checks</translation>
    </message>
    <message>
        <source>10.42 · KIA 5 sampai 16 tahun</source>
        <translation>10:42 · KIA 5 to 16</translation>
    </message>
    <message>
        <source>Siap kirim</source>
        <translation>Ready to send</translation>
    </message>
    <message>
        <source>Ubah</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Tarik kembali</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>10.31 · KIA 5 sampai 16 tahun</source>
        <translation>10:31 · KIA 5 to 16</translation>
    </message>
    <message>
        <source>Perlu perbaikan</source>
        <translation>Needs fixing</translation>
    </message>
    <message>
        <source>Nama ibu berbeda dengan KK</source>
        <translation>The mother&apos;s name differs from the KK</translation>
    </message>
    <message>
        <source>Perbaiki</source>
        <translation>Fix</translation>
    </message>
    <message>
        <source>Jam tablet cocok dengan jam kantor</source>
        <translation>The tablet&apos;s clock agrees with the office</translation>
    </message>
    <message>
        <source>Baterai tinggal 18 %. Isi dulu, atau bawa bank daya.</source>
        <translation>Battery only 18 %. Charge it, or take a power bank.</translation>
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
    <name>ImpossibleServices</name>
    <message>
        <source>Belum bisa untuk orang ini</source>
        <translation>Not possible for this person yet</translation>
    </message>
</context>
<context>
    <name>KeysOfTablet</name>
    <message>
        <source>Cari warga</source>
        <translation>Find a resident</translation>
    </message>
    <message>
        <source>Pilih di daftar</source>
        <translation>Choose in the list</translation>
    </message>
    <message>
        <source>Buka yang dipilih</source>
        <translation>Open the chosen one</translation>
    </message>
    <message>
        <source>Warga baru</source>
        <translation>New resident</translation>
    </message>
    <message>
        <source>Pilih layanan</source>
        <translation>Choose a service</translation>
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
        <source>Tutup isian; draf tetap</source>
        <translation>Close the form; the draft stays</translation>
    </message>
    <message>
        <source>NIK lengkap, 5 detik</source>
        <translation>Full NIK for 5 seconds</translation>
    </message>
    <message>
        <source>Pindah halaman</source>
        <translation>Go to a page</translation>
    </message>
    <message>
        <source>Kunci tablet</source>
        <translation>Lock the tablet</translation>
    </message>
    <message>
        <source>Daftar tombol ini</source>
        <translation>This list of keys</translation>
    </message>
    <message>
        <source>Tambah foto</source>
        <translation>Add a photo</translation>
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
    <name>OutcomeChoice</name>
    <message>
        <source>Tidak dilayani karena</source>
        <translation>Not served because</translation>
    </message>
</context>
<context>
    <name>PaperFiles</name>
    <message>
        <source>Tanda terima belum tertulis: folder Dokumen penuh atau terkunci. Data warga aman.</source>
        <translation>The slip is not written: the Documents folder is full or locked. The registration is safe.</translation>
    </message>
    <message>
        <source>Tanda terima ada di Dokumen/Jemput: %1</source>
        <translation>The slip is in Documents/Jemput: %1</translation>
    </message>
</context>
<context>
    <name>PathSheet</name>
    <message>
        <source>Perjalanan pendaftaran</source>
        <translation>Path of the registration</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Tanda terima 80 mm</source>
        <translation>Slip 80 mm</translation>
    </message>
    <message>
        <source>Tanda terima A6</source>
        <translation>Slip A6</translation>
    </message>
</context>
<context>
    <name>PersonFields</name>
    <message>
        <source>Belum kawin</source>
        <translation>Never married</translation>
    </message>
    <message>
        <source>Kawin tercatat</source>
        <translation>Married, recorded</translation>
    </message>
    <message>
        <source>Kawin belum tercatat</source>
        <translation>Married, not recorded</translation>
    </message>
    <message>
        <source>Cerai hidup tercatat</source>
        <translation>Divorced, recorded</translation>
    </message>
    <message>
        <source>Cerai hidup belum tercatat</source>
        <translation>Divorced, not recorded</translation>
    </message>
    <message>
        <source>Cerai mati</source>
        <translation>Widowed</translation>
    </message>
    <message>
        <source>Orang</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Nama lengkap sesuai dokumen</source>
        <translation>Full name as on the document</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>Nomor KK</source>
        <translation>KK number</translation>
    </message>
    <message>
        <source>Mengapa tanpa NIK?</source>
        <translation>Why is there no NIK?</translation>
    </message>
    <message>
        <source>Tanggal lahir</source>
        <translation>Birth date</translation>
    </message>
    <message>
        <source>Tempat lahir</source>
        <translation>Place of birth</translation>
    </message>
    <message>
        <source>Nama ibu</source>
        <translation>Mother&apos;s name</translation>
    </message>
    <message>
        <source>Nama ayah</source>
        <translation>Father&apos;s name</translation>
    </message>
    <message>
        <source>Dusun</source>
        <translation>Hamlet (dusun)</translation>
    </message>
    <message>
        <source>RT</source>
        <translation>RT</translation>
    </message>
    <message>
        <source>RW</source>
        <translation>RW</translation>
    </message>
    <message>
        <source>Status kawin</source>
        <translation>Marital status</translation>
    </message>
    <message>
        <source>Pasti</source>
        <translation>Exact</translation>
    </message>
    <message>
        <source>Bulan</source>
        <translation>Month</translation>
    </message>
    <message>
        <source>Tahun</source>
        <translation>Year</translation>
    </message>
    <message>
        <source>Perkiraan</source>
        <translation>Estimated</translation>
    </message>
    <message>
        <source>Terbaca dari NIK, juga jenis kelaminnya. Cocokkan dengan berkas.</source>
        <translation>Read from the NIK, as is the sex. Compare with the papers.</translation>
    </message>
</context>
<context>
    <name>PersonForm</name>
    <message>
        <source>Nomor HP</source>
        <translation>Phone number</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Simpan perubahan</source>
        <translation>Save changes</translation>
    </message>
    <message>
        <source>Simpan, berikutnya</source>
        <translation>Save, next</translation>
    </message>
    <message>
        <source>Ctrl+Enter</source>
        <translation>Ctrl+Enter</translation>
    </message>
    <message>
        <source>Belum lengkap; isian disimpan sebagai draf</source>
        <translation>Not complete; kept as a draft</translation>
    </message>
    <message>
        <source>Esc</source>
        <translation>Esc</translation>
    </message>
    <message>
        <source>Belum lengkap</source>
        <translation>Not complete</translation>
    </message>
    <message>
        <source>Dikembalikan kantor</source>
        <translation>Returned by the office</translation>
    </message>
    <message>
        <source>Mungkin orang yang sama</source>
        <translation>Perhaps the same person</translation>
    </message>
    <message>
        <source>Bandingkan</source>
        <translation>Compare</translation>
    </message>
    <message>
        <source>Kembali ke keluarga</source>
        <translation>Back to the family</translation>
    </message>
    <message>
        <source>Masih kurang dari kunjungan sebelumnya</source>
        <translation>Still owed from an earlier visit</translation>
    </message>
    <message>
        <source>Lengkapi</source>
        <translation>Complete it</translation>
    </message>
</context>
<context>
    <name>PersonPane</name>
    <message>
        <source>Pilih orang di kiri</source>
        <translation>Choose a person at the left</translation>
    </message>
    <message>
        <source>Ketik dua huruf dari namanya, atau angka dari NIK-nya. Belum ada di daftar? Daftarkan sebagai warga baru.</source>
        <translation>Type two letters of the name, or digits of the NIK. Not on the list? Register them as a new person.</translation>
    </message>
    <message>
        <source>Tetap simpan dengan peringatan?</source>
        <translation>Save in spite of the warning?</translation>
    </message>
    <message>
        <source>Sesuai berkas asli</source>
        <translation>As on the original paper</translation>
    </message>
    <message>
        <source>Daftar desa salah ketik</source>
        <translation>The village list has a typing error</translation>
    </message>
    <message>
        <source>Dibenarkan kepala dusun</source>
        <translation>Confirmed by the hamlet head</translation>
    </message>
    <message>
        <source>Orang yang bersangkutan yakin</source>
        <translation>The person is certain</translation>
    </message>
    <message>
        <source>Lihat</source>
        <translation>Look</translation>
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
    <name>PhotoChoice</name>
    <message>
        <source>Foto</source>
        <translation>Photos</translation>
    </message>
    <message>
        <source>Kembalikan</source>
        <translation>Bring back</translation>
    </message>
</context>
<context>
    <name>PhotoChooser</name>
    <message>
        <source>Foto dari berkas: %1</source>
        <translation>Photo from a file: %1</translation>
    </message>
    <message>
        <source>Folder foto</source>
        <translation>Folder of photos</translation>
    </message>
    <message>
        <source>Mencari foto …</source>
        <translation>Looking for photos …</translation>
    </message>
    <message>
        <source>Tidak ada foto JPEG atau PNG di folder ini. Pilih folder lain, atau pasang USB, kartu atau HP.</source>
        <translation>There is no JPEG or PNG photo in this folder. Choose another folder, or plug in a USB stick, a card or a phone.</translation>
    </message>
    <message>
        <source>Jemput menyimpan salinan yang terkunci. Foto aslinya tetap di folder ini dan bisa dilihat siapa saja: hapus setelah tersimpan.</source>
        <translation>Jemput keeps an encrypted copy. The original stays in this folder, where anybody can see it: delete it once saved.</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
    </message>
</context>
<context>
    <name>PhotoFiles</name>
    <message>
        <source>%1 KB</source>
        <translation>%1 KB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
</context>
<context>
    <name>PhotoSheet</name>
    <message>
        <source>Hapus</source>
        <translation>Remove</translation>
    </message>
    <message>
        <source>Ganti</source>
        <translation>Replace</translation>
    </message>
    <message>
        <source>Tutup</source>
        <translation>Close</translation>
    </message>
</context>
<context>
    <name>PhotoTile</name>
    <message>
        <source>Foto: %1</source>
        <translation>Photo: %1</translation>
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
    <message numerus="yes">
        <source>Tunggu %n detik.</source>
        <translation>
            <numerusform>Wait %n second.</numerusform>
            <numerusform>Wait %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>PinPage</name>
    <message>
        <source>Ketik PIN lama Anda.</source>
        <translation>Type your old PIN.</translation>
    </message>
    <message>
        <source>Pilih PIN baru, 6 angka. Jangan tanggal lahir.</source>
        <translation>Choose a new PIN of 6 digits. No birthday.</translation>
    </message>
    <message>
        <source>Ketik PIN baru itu sekali lagi.</source>
        <translation>Type the new PIN once more.</translation>
    </message>
    <message>
        <source>Ketua tim: ketik delapan kata dari kertas kode.</source>
        <translation>Team leader: type the eight words of the code on paper.</translation>
    </message>
    <message>
        <source>Kode ketua tim yang baru. Tulis di kertas dan simpan di kantor: hanya ditampilkan sekali ini.</source>
        <translation>The team leader&apos;s new code. Write it on paper and keep it at the office: it is shown only this once.</translation>
    </message>
    <message>
        <source>PIN untuk %1</source>
        <translation>PIN of %1</translation>
    </message>
    <message>
        <source>Kode ketua tim</source>
        <translation>Team leader&apos;s code</translation>
    </message>
    <message>
        <source>Memeriksa …</source>
        <translation>Checking …</translation>
    </message>
    <message>
        <source>Empat huruf pertama tiap kata sudah cukup.</source>
        <translation>The first four letters of each word are enough.</translation>
    </message>
    <message>
        <source>Periksa kode</source>
        <translation>Check the code</translation>
    </message>
    <message>
        <source>Buat kode ketua baru</source>
        <translation>Make a new leader&apos;s code</translation>
    </message>
    <message>
        <source>Sudah saya catat</source>
        <translation>I have written it down</translation>
    </message>
    <message>
        <source>Batal</source>
        <translation>Cancel</translation>
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
    <name>ProgressPage</name>
    <message>
        <source>Dokumen</source>
        <translation>Document</translation>
    </message>
    <message>
        <source>orang</source>
        <translation>people</translation>
    </message>
    <message>
        <source>Cakupan</source>
        <translation>Coverage</translation>
    </message>
    <message>
        <source>Masih kurang</source>
        <translation>Still missing</translation>
    </message>
    <message>
        <source>Angka awal dari kantor belum ada di tablet ini. Datang sendiri saat tersambung; pendaftaran tetap dihitung.</source>
        <translation>The office&apos;s starting figures are not on this tablet yet. They come by themselves when it connects; registrations are counted all the same.</translation>
    </message>
    <message>
        <source>Diterima kantor</source>
        <translation>Received by office</translation>
    </message>
    <message>
        <source>Masih di tablet</source>
        <translation>Still on the tablet</translation>
    </message>
</context>
<context>
    <name>QueuePill</name>
    <message>
        <source>Antrean %1</source>
        <translation>Queue %1</translation>
    </message>
    <message numerus="yes">
        <source>%n menunggu</source>
        <translation>
            <numerusform>%n waiting</numerusform>
            <numerusform>%n waiting</numerusform>
        </translation>
    </message>
    <message>
        <source>Tidak ada antrean</source>
        <translation>Nobody waits</translation>
    </message>
</context>
<context>
    <name>QueueSheet</name>
    <message>
        <source>Antrean meja ini</source>
        <translation>Queue of this table</translation>
    </message>
    <message>
        <source>%1 nomor diberikan, %2 menunggu</source>
        <translation>%1 numbers given out, %2 waiting</translation>
    </message>
    <message>
        <source>Beri nomor kepada yang datang. Tanpa itu setiap warga mendapat nomor saat disimpan.</source>
        <translation>Give a number to whoever comes. Without that everybody gets one when saved.</translation>
    </message>
    <message>
        <source>1 nomor</source>
        <translation>1 number</translation>
    </message>
    <message>
        <source>10 nomor</source>
        <translation>10 numbers</translation>
    </message>
    <message>
        <source>Lewati %1</source>
        <translation>Pass over %1</translation>
    </message>
    <message>
        <source>Panggil nomor yang terlewat</source>
        <translation>Call a number that was passed over</translation>
    </message>
    <message>
        <source>Nomor ini belum diberikan. Cek tiketnya.</source>
        <translation>Nobody has this number yet. Check the ticket.</translation>
    </message>
    <message>
        <source>Panggil</source>
        <translation>Call</translation>
    </message>
    <message>
        <source>Selesai</source>
        <translation>Done</translation>
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
    <name>RegisterPage</name>
    <message>
        <source>Ketik nama atau NIK</source>
        <translation>Type a name or NIK</translation>
    </message>
    <message>
        <source>Tidak ada — warga baru</source>
        <translation>Not there — new person</translation>
    </message>
    <message>
        <source>F4</source>
        <translation>F4</translation>
    </message>
    <message numerus="yes">
        <source>Satu keluarga, %n orang</source>
        <translation>
            <numerusform>One family, %n person</numerusform>
            <numerusform>One family, %n people</numerusform>
        </translation>
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
    <name>ServiceChoice</name>
    <message>
        <source>Layanan</source>
        <translation>Services</translation>
    </message>
    <message>
        <source>Berkas yang ditunjukkan</source>
        <translation>Papers shown</translation>
    </message>
    <message>
        <source>Sekalian %1</source>
        <translation>Also %1</translation>
    </message>
</context>
<context>
    <name>ServiceTiles</name>
    <message>
        <source>Sembunyikan layanan lain</source>
        <translation>Hide other services</translation>
    </message>
    <message>
        <source>Layanan lain</source>
        <translation>Other services</translation>
    </message>
</context>
<context>
    <name>SettingsPage</name>
    <message>
        <source>Bahasa</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>Tampilan</source>
        <translation>Look</translation>
    </message>
    <message>
        <source>Luar ruang</source>
        <translation>Outdoors</translation>
    </message>
    <message>
        <source>Malam</source>
        <translation>Night</translation>
    </message>
    <message>
        <source>Ukuran huruf</source>
        <translation>Text size</translation>
    </message>
    <message>
        <source>Gerak</source>
        <translation>Motion</translation>
    </message>
    <message>
        <source>Biasa</source>
        <translation>Usual</translation>
    </message>
    <message>
        <source>Kurangi gerak</source>
        <translation>Less motion</translation>
    </message>
    <message>
        <source>Alamat kantor</source>
        <translation>Office address</translation>
    </message>
    <message>
        <source>Contoh: https://192.168.1.10:8443. Beberapa alamat dipisah spasi.</source>
        <translation>Example: https://192.168.1.10:8443. Several addresses with spaces between.</translation>
    </message>
    <message>
        <source>Simpan alamat</source>
        <translation>Save address</translation>
    </message>
    <message>
        <source>Kunci</source>
        <translation>Lock</translation>
    </message>
    <message>
        <source>Ctrl+L</source>
        <translation>Ctrl+L</translation>
    </message>
    <message>
        <source>Keluar</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>Ganti kunjungan</source>
        <translation>Change visit</translation>
    </message>
    <message>
        <source>Ganti PIN</source>
        <translation>Change PIN</translation>
    </message>
    <message>
        <source>Petugas tablet ini</source>
        <translation>Officers of this tablet</translation>
    </message>
    <message>
        <source>Tanda terima setelah simpan</source>
        <translation>Slip after saving</translation>
    </message>
    <message>
        <source>Tidak</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Struk 80 mm</source>
        <translation>Strip 80 mm</translation>
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
    <name>SignInPage</name>
    <message>
        <source>Siapa yang bertugas?</source>
        <translation>Who is on duty?</translation>
    </message>
    <message>
        <source>Pilih nama Anda, lalu ketik PIN.</source>
        <translation>Choose your name, then type your PIN.</translation>
    </message>
    <message>
        <source>Ketik PIN Anda.</source>
        <translation>Type your PIN.</translation>
    </message>
    <message>
        <source>Lupa PIN</source>
        <translation>Forgot PIN</translation>
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
    <name>SyncPage</name>
    <message>
        <source>Coba kini</source>
        <translation>Try now</translation>
    </message>
    <message>
        <source>Belum ada pendaftaran di tablet ini.</source>
        <translation>There are no registrations on this tablet yet.</translation>
    </message>
    <message>
        <source>Riwayat</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Tablet ini belum pernah tersambung ke kantor.</source>
        <translation>This tablet has never been connected to the office.</translation>
    </message>
</context>
<context>
    <name>TabletText</name>
    <message>
        <source>L</source>
        <translation>M</translation>
    </message>
    <message>
        <source>P</source>
        <translation>F</translation>
    </message>
    <message>
        <source>%1 th</source>
        <translation>%1 y</translation>
    </message>
    <message>
        <source>Foto orang</source>
        <translation>Photo of the person</translation>
    </message>
</context>
<context>
    <name>TodayPage</name>
    <message>
        <source>Terdaftar hari ini</source>
        <translation>Registered today</translation>
    </message>
    <message>
        <source>warga</source>
        <translation>people</translation>
    </message>
    <message>
        <source>Siap kirim</source>
        <translation>Ready to send</translation>
    </message>
    <message>
        <source>aman di tablet</source>
        <translation>safe on the tablet</translation>
    </message>
    <message>
        <source>Draf</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>belum lengkap</source>
        <translation>not complete</translation>
    </message>
    <message>
        <source>Belum ada warga hari ini.</source>
        <translation>Nobody yet today.</translation>
    </message>
    <message>
        <source>Ubah</source>
        <translation>Change</translation>
    </message>
    <message>
        <source>Tarik kembali</source>
        <translation>Take back</translation>
    </message>
    <message>
        <source>Tarik kembali pendaftaran ini?</source>
        <translation>Take this registration back?</translation>
    </message>
    <message>
        <source>Orang yang salah</source>
        <translation>The wrong person</translation>
    </message>
    <message>
        <source>Terdaftar dua kali</source>
        <translation>Registered twice</translation>
    </message>
    <message>
        <source>Warga membatalkan</source>
        <translation>The person withdrew</translation>
    </message>
    <message>
        <source>Salah layanan</source>
        <translation>The wrong service</translation>
    </message>
    <message>
        <source>Lanjutkan</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Hapus draf</source>
        <translation>Delete draft</translation>
    </message>
    <message>
        <source>Mengapa ditarik kembali?</source>
        <translation>Why is it taken back?</translation>
    </message>
    <message>
        <source>Perjalanan</source>
        <translation>Path</translation>
    </message>
    <message>
        <source>Tutup lagi</source>
        <translation>Close again</translation>
    </message>
    <message>
        <source>Tutup hari</source>
        <translation>Close the day</translation>
    </message>
</context>
<context>
    <name>TopBar</name>
    <message>
        <source>Luring</source>
        <translation>Offline</translation>
    </message>
</context>
<context>
    <name>UsbPanel</name>
    <message>
        <source>Tanpa jaringan</source>
        <translation>Without a network</translation>
    </message>
    <message>
        <source>Cari USB lagi</source>
        <translation>Look for USB again</translation>
    </message>
    <message>
        <source>Tidak ada USB. Pasang USB, atau tulis foldernya.</source>
        <translation>No USB stick. Put one in, or type its folder.</translation>
    </message>
    <message>
        <source>Folder USB</source>
        <translation>USB folder</translation>
    </message>
    <message>
        <source>Salin ke USB</source>
        <translation>Copy to USB</translation>
    </message>
    <message>
        <source>Ambil dari USB</source>
        <translation>Fetch from USB</translation>
    </message>
    <message>
        <source>Menyalin …</source>
        <translation>Copying …</translation>
    </message>
</context>
<context>
    <name>VisitPage</name>
    <message>
        <source>Mulai kunjungan</source>
        <translation>Begin the visit</translation>
    </message>
    <message>
        <source>Keluar</source>
        <translation>Sign out</translation>
    </message>
    <message>
        <source>Desa</source>
        <translation>Village</translation>
    </message>
    <message>
        <source>Jenis tempat</source>
        <translation>Kind of place</translation>
    </message>
    <message>
        <source>Nama tempat</source>
        <translation>Name of the place</translation>
    </message>
    <message numerus="yes">
        <source>%n pendaftaran belum di kantor. Aman di tablet; dikirim sendiri saat ada jaringan.</source>
        <translation>
            <numerusform>%n registration is not at the office yet. It is safe on the tablet and goes by itself when there is a network.</numerusform>
            <numerusform>%n registrations are not at the office yet. They are safe on the tablet and go by themselves when there is a network.</numerusform>
        </translation>
    </message>
    <message>
        <source>Mulai</source>
        <translation>Begin</translation>
    </message>
    <message>
        <source>Sebelum mulai</source>
        <translation>Before you begin</translation>
    </message>
    <message>
        <source>Tidak ada pendaftaran yang menunggu dikirim.</source>
        <translation>No registration waits to be sent.</translation>
    </message>
</context>
<context>
    <name>VisitPlanCard</name>
    <message>
        <source>Nomor surat tugas</source>
        <translation>Number of the letter of assignment</translation>
    </message>
    <message>
        <source>Sasaran (orang)</source>
        <translation>Target (people)</translation>
    </message>
    <message>
        <source>Siapa yang menunggu</source>
        <translation>Who is waiting</translation>
    </message>
</context>
<context>
    <name>WorkFrame</name>
    <message>
        <source>Petugas</source>
        <translation>Officer</translation>
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
        <source>Progres</source>
        <translation>Progress</translation>
    </message>
    <message>
        <source>Setelan</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Urungkan</source>
        <translation>Undo</translation>
    </message>
    <message>
        <source>Perbaiki</source>
        <translation>Fix</translation>
    </message>
</context>
<context>
    <name>jemput::app::CompareLines</name>
    <message>
        <source>Laki-laki</source>
        <translation>Male</translation>
    </message>
    <message>
        <source>Perempuan</source>
        <translation>Female</translation>
    </message>
    <message>
        <source>Nama</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>NIK</source>
        <translation>NIK</translation>
    </message>
    <message>
        <source>Nomor KK</source>
        <translation>KK number</translation>
    </message>
    <message>
        <source>Tanggal lahir</source>
        <translation>Birth date</translation>
    </message>
    <message>
        <source>Jenis kelamin</source>
        <translation>Sex</translation>
    </message>
    <message>
        <source>Nama ibu</source>
        <translation>Mother&apos;s name</translation>
    </message>
    <message>
        <source>Nama ayah</source>
        <translation>Father&apos;s name</translation>
    </message>
    <message>
        <source>Tempat lahir</source>
        <translation>Place of birth</translation>
    </message>
    <message>
        <source>Dusun</source>
        <translation>Hamlet (dusun)</translation>
    </message>
    <message>
        <source>RT</source>
        <translation>RT</translation>
    </message>
    <message>
        <source>Desa</source>
        <translation>Village</translation>
    </message>
</context>
<context>
    <name>jemput::app::DayListModel</name>
    <message>
        <source>Belum ada nama</source>
        <translation>No name yet</translation>
    </message>
    <message>
        <source>terakhir diisi %1</source>
        <translation>last changed %1</translation>
    </message>
    <message>
        <source>Draf</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Mengirim</source>
        <translation>Sending</translation>
    </message>
    <message numerus="yes">
        <source>%n foto perlu diambil ulang</source>
        <translation>
            <numerusform>%n photo must be taken again</numerusform>
            <numerusform>%n photos must be taken again</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pendaftaran dari hari ini sudah disimpan kantor dan dihapus dari tablet ini.</source>
        <translation>
            <numerusform>%n registration of this day is kept by the office and deleted from this tablet.</numerusform>
            <numerusform>%n registrations of this day are kept by the office and deleted from this tablet.</numerusform>
        </translation>
    </message>
    <message>
        <source>tidak dilayani: %1</source>
        <translation>not served: %1</translation>
    </message>
</context>
<context>
    <name>jemput::app::EnrolDesk</name>
    <message>
        <source>Kantor sedang tidak terjangkau. Tablet mencoba lagi sendiri.</source>
        <translation>The office is out of reach just now. The tablet tries again by itself.</translation>
    </message>
    <message>
        <source>Karcis tidak terbaca. Salin seluruh teksnya, dari JEMPUT1. sampai huruf terakhir.</source>
        <translation>The ticket cannot be read. Copy its whole text, from JEMPUT1. to the last letter.</translation>
    </message>
    <message>
        <source>Alamat kantor dimulai dengan https://. Contoh: https://192.168.1.10:8443</source>
        <translation>The office&apos;s address begins with https://. Example: https://192.168.1.10:8443</translation>
    </message>
    <message>
        <source>PIN itu mudah ditebak. Pilih yang lain.</source>
        <translation>That PIN is easily guessed. Choose another one.</translation>
    </message>
    <message>
        <source>Kedua PIN tidak sama. Pilih lagi dari awal.</source>
        <translation>The two PINs differ. Choose again from the beginning.</translation>
    </message>
    <message>
        <source>Pendaftaran dihentikan. Karcis yang sama bisa dipakai lagi.</source>
        <translation>Enrolment was stopped. The same ticket works again.</translation>
    </message>
    <message>
        <source>Folder ini sudah dipakai atau sedang didaftarkan program lain. Tidak ada yang diubah.</source>
        <translation>This folder is in use already, or another program is enrolling it. Nothing was changed.</translation>
    </message>
    <message>
        <source>Penyimpanan penuh atau tidak terbaca. Kosongkan ruang, lalu coba lagi dengan karcis yang sama.</source>
        <translation>The storage is full or cannot be read. Make room, then try again with the same ticket.</translation>
    </message>
    <message>
        <source>Tablet %1 terdaftar: %2 petugas, %3 desa</source>
        <translation>Tablet %1 is enrolled: officers %2, villages %3</translation>
    </message>
    <message>
        <source>Folder ini terikat pada cip keamanan (TPM) tablet ini.</source>
        <translation>This folder is bound to this tablet&apos;s security chip (TPM).</translation>
    </message>
    <message>
        <source>Tablet ini tanpa cip keamanan (TPM): enkripsikan seluruh disknya.</source>
        <translation>This tablet has no security chip (TPM): encrypt its whole disk.</translation>
    </message>
</context>
<context>
    <name>jemput::app::FamilyMember</name>
    <message>
        <source>Mungkin orang yang sama: %1 Buka formulirnya, lalu putuskan.</source>
        <translation>May be the same person: %1 Open the form, then decide.</translation>
    </message>
</context>
<context>
    <name>jemput::app::FamilyPass</name>
    <message>
        <source>Keluarga %1</source>
        <translation>Family of %1</translation>
    </message>
    <message>
        <source>RT %1</source>
        <translation>RT %1</translation>
    </message>
    <message>
        <source>RW %1</source>
        <translation>RW %1</translation>
    </message>
    <message>
        <source>ibu %1</source>
        <translation>mother %1</translation>
    </message>
    <message>
        <source>ayah %1</source>
        <translation>father %1</translation>
    </message>
    <message>
        <source>Belum tersimpan: putuskan dulu siapa orangnya.</source>
        <translation>Not saved yet: first decide who it is.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Belum ada yang tersimpan. %1</source>
        <translation>Nobody was saved. %1</translation>
    </message>
    <message>
        <source>Belum ada layanan yang dipilih. Pilih paling sedikit satu.</source>
        <translation>No service chosen yet. Choose at least one.</translation>
    </message>
</context>
<context>
    <name>jemput::app::FixListModel</name>
    <message>
        <source>Desa %1</source>
        <translation>Village %1</translation>
    </message>
    <message>
        <source>Disimpan kantor, belum diterima</source>
        <translation>Kept by the office, not accepted</translation>
    </message>
</context>
<context>
    <name>jemput::app::FormAnswers</name>
    <message>
        <source>Jam dan menit, misalnya 0830</source>
        <translation>Hours and minutes, such as 0830</translation>
    </message>
    <message numerus="yes">
        <source>%n belum diisi</source>
        <translation>
            <numerusform>%n still open</numerusform>
            <numerusform>%n still open</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jemput::app::FormDoubles</name>
    <message>
        <source>%1: %2.</source>
        <translation>%1: %2.</translation>
    </message>
    <message>
        <source>Ada di daftar warga</source>
        <translation>In the village list</translation>
    </message>
    <message>
        <source>Sudah didaftar %1</source>
        <translation>Registered on %1</translation>
    </message>
    <message>
        <source>Sudah didaftar</source>
        <translation>Registered already</translation>
    </message>
</context>
<context>
    <name>jemput::app::FormModel</name>
    <message>
        <source>Draf tersimpan %1</source>
        <translation>Draft saved %1</translation>
    </message>
    <message>
        <source>Tanggal ini tidak ada di kalender. Cek tanggal dan bulannya.</source>
        <translation>This date is not in the calendar. Check the day and the month.</translation>
    </message>
</context>
<context>
    <name>jemput::app::FormPhotos</name>
    <message>
        <source>Foto tidak tersimpan. Isian lain aman. Coba lagi.</source>
        <translation>The photo was not saved. Everything else is safe. Try again.</translation>
    </message>
    <message>
        <source>%1: foto dihapus.</source>
        <translation>%1: photo removed.</translation>
    </message>
    <message>
        <source>Menyiapkan …</source>
        <translation>Preparing …</translation>
    </message>
    <message>
        <source>Foto dari berkas</source>
        <translation>Photo from a file</translation>
    </message>
    <message>
        <source>Tersimpan di draf</source>
        <translation>Saved in the draft</translation>
    </message>
    <message>
        <source>Berkas rusak. Ambil ulang.</source>
        <translation>File damaged. Take it again.</translation>
    </message>
    <message>
        <source>Diterima kantor</source>
        <translation>Received by office</translation>
    </message>
    <message>
        <source>Siap dikirim</source>
        <translation>Ready to send</translation>
    </message>
</context>
<context>
    <name>jemput::app::FormServices</name>
    <message>
        <source>Belum punya</source>
        <translation>Does not have it yet</translation>
    </message>
    <message>
        <source>Menurut daftar sudah punya</source>
        <translation>Has it, by the list</translation>
    </message>
    <message>
        <source>Perlu jaringan</source>
        <translation>Needs a network</translation>
    </message>
</context>
<context>
    <name>jemput::app::PersonListModel</name>
    <message>
        <source>Draf</source>
        <translation>Draft</translation>
    </message>
    <message>
        <source>Terdaftar</source>
        <translation>Registered</translation>
    </message>
    <message numerus="yes">
        <source>%n warga yang paling perlu dibantu</source>
        <translation>
            <numerusform>%n person to help first</numerusform>
            <numerusform>%n people to help first</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 cocok dari %2</source>
        <translation>%1 of %2 match</translation>
    </message>
    <message>
        <source>Daftar warga desa ini belum ada. Anda tetap bisa mendaftar warga baru.</source>
        <translation>There is no list of this village&apos;s residents yet. You can still register new residents.</translation>
    </message>
    <message>
        <source>Tidak ada yang cocok. Daftarkan sebagai warga baru.</source>
        <translation>Nobody matches. Register a new resident.</translation>
    </message>
    <message>
        <source>Kurang berkas</source>
        <translation>Papers owed</translation>
    </message>
</context>
<context>
    <name>jemput::app::PhotoFiles</name>
    <message>
        <source>Gambar</source>
        <translation>Pictures</translation>
    </message>
    <message>
        <source>Unduhan</source>
        <translation>Downloads</translation>
    </message>
    <message>
        <source>%1 terbaru dari %2 foto.</source>
        <translation>The newest %1 of %2 photos.</translation>
    </message>
</context>
<context>
    <name>jemput::app::PhotoListModel</name>
    <message>
        <source>dokumen lengkap</source>
        <translation>documents complete</translation>
    </message>
    <message>
        <source>dokumen %1/%2</source>
        <translation>documents %1/%2</translation>
    </message>
    <message>
        <source>Foto</source>
        <translation>Photo</translation>
    </message>
    <message>
        <source>Foto: %1 dari %2 diterima kantor</source>
        <translation>Photos: %1 of %2 received by the office</translation>
    </message>
    <message>
        <source>%1 menunggu, sisa %2 KB</source>
        <translation>%1 waiting, %2 KB left</translation>
    </message>
    <message numerus="yes">
        <source>kira-kira %n menit</source>
        <translation>
            <numerusform>about %n minute</numerusform>
            <numerusform>about %n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n perlu diambil ulang</source>
        <translation>
            <numerusform>%n must be taken again</numerusform>
            <numerusform>%n must be taken again</numerusform>
        </translation>
    </message>
    <message>
        <source>Semua foto diterima kantor.</source>
        <translation>All photos received by the office.</translation>
    </message>
    <message>
        <source>Diterima kantor.</source>
        <translation>Received by the office.</translation>
    </message>
    <message>
        <source>Foto perlu diambil ulang: berkasnya rusak. Data pendaftaran aman.</source>
        <translation>Take this photo again: its file is damaged. The registration itself is safe.</translation>
    </message>
    <message>
        <source>Mengirim %1 %</source>
        <translation>Sending %1 %</translation>
    </message>
    <message>
        <source>Aman di tablet; %1 % sudah sampai.</source>
        <translation>Safe on the tablet; %1 % has arrived.</translation>
    </message>
    <message>
        <source>Aman di tablet, menunggu.</source>
        <translation>Safe on the tablet, waiting.</translation>
    </message>
</context>
<context>
    <name>jemput::app::PinDesk</name>
    <message>
        <source>Nama ini belum punya PIN, atau PIN-nya sudah dihapus. Data aman: minta ketua tim memberi PIN baru.</source>
        <translation>This name has no PIN yet, or its PIN was removed. Data are safe: ask the team leader for a new PIN.</translation>
    </message>
    <message>
        <source>Semua PIN tablet ini sudah dihapus. Data aman dan terkunci: bawa tablet ke kantor.</source>
        <translation>All PINs of this tablet were removed. Data are safe and locked: bring the tablet to the office.</translation>
    </message>
    <message>
        <source>PIN tablet ini sedang diperiksa program lain. Coba lagi.</source>
        <translation>Another program is checking a PIN of this tablet. Try again.</translation>
    </message>
    <message>
        <source>Terlalu banyak PIN salah. Tunggu dulu; data di tablet aman.</source>
        <translation>Too many wrong PINs. Wait; data on the tablet are safe.</translation>
    </message>
    <message>
        <source>Kode ketua tim salah. Periksa tiap kata; data di tablet aman.</source>
        <translation>The team leader&apos;s code is wrong. Check each word; data on the tablet are safe.</translation>
    </message>
    <message numerus="yes">
        <source>PIN salah. Sisa %n kali, lalu PIN ini dihapus.</source>
        <translation>
            <numerusform>The PIN is wrong. %n try left, then this PIN is removed.</numerusform>
            <numerusform>The PIN is wrong. %n tries left, then this PIN is removed.</numerusform>
        </translation>
    </message>
    <message>
        <source>PIN salah. Coba lagi; data di tablet aman.</source>
        <translation>The PIN is wrong. Try again; data on the tablet are safe.</translation>
    </message>
    <message>
        <source>Folder tablet tidak terbaca. Data tetap terkunci; bawa tablet ke kantor.</source>
        <translation>The tablet&apos;s folder cannot be read. Data stay locked; bring the tablet to the office.</translation>
    </message>
    <message>
        <source>Penyimpanan tablet penuh atau tidak terbaca. PIN tidak berubah; data aman.</source>
        <translation>The tablet&apos;s storage is full or cannot be read. The PIN has not changed; data are safe.</translation>
    </message>
    <message>
        <source>Kedua PIN tidak sama. Pilih lagi dari awal.</source>
        <translation>The two PINs differ. Choose again from the beginning.</translation>
    </message>
    <message>
        <source>PIN baru untuk %1 berlaku</source>
        <translation>The new PIN of %1 is in force</translation>
    </message>
    <message>
        <source>PIN harus 6 angka.</source>
        <translation>A PIN has 6 digits.</translation>
    </message>
    <message>
        <source>Mudah ditebak: angkanya berulang. Pilih yang lain.</source>
        <translation>Easily guessed: its digits repeat. Choose another one.</translation>
    </message>
    <message>
        <source>Mudah ditebak: angkanya berurutan. Pilih yang lain.</source>
        <translation>Easily guessed: its digits are a row. Choose another one.</translation>
    </message>
    <message>
        <source>Mudah ditebak: seperti tanggal lahir. Pilih yang lain.</source>
        <translation>Easily guessed: it looks like a birthday. Choose another one.</translation>
    </message>
    <message>
        <source>Sama dengan PIN yang lama. Pilih yang lain.</source>
        <translation>The same as the old PIN. Choose another one.</translation>
    </message>
    <message>
        <source>Rahasia perangkat tablet ini hilang. Data tetap ada dan terkunci: bawa tablet ke kantor.</source>
        <translation>This tablet&apos;s device secret is gone. The data are still there, and locked: bring the tablet to the office.</translation>
    </message>
    <message>
        <source>Data ini terikat pada cip keamanan (TPM) yang tidak ditemukan di mesin ini. Data tetap ada dan terkunci. Pakai tablet aslinya, atau bawa ke kantor.</source>
        <translation>These data are bound to a security chip (TPM) that this machine does not show. They are still there, and locked. Use the tablet they are from, or bring them to the office.</translation>
    </message>
    <message>
        <source>Data ini terikat pada cip keamanan (TPM) tablet lain, atau cip ini sudah dikosongkan. Data tetap ada dan terkunci. Pakai tablet aslinya, atau bawa ke kantor.</source>
        <translation>These data are bound to another tablet&apos;s security chip (TPM), or this chip was cleared. They are still there, and locked. Use the tablet they are from, or bring them to the office.</translation>
    </message>
    <message>
        <source>Cip keamanan (TPM) tablet ini sedang tidak menjawab. Data aman dan terkunci; nyalakan ulang tablet.</source>
        <translation>This tablet&apos;s security chip (TPM) does not answer just now. The data are safe, and locked; restart the tablet.</translation>
    </message>
</context>
<context>
    <name>jemput::app::ProgressModel</name>
    <message>
        <source>Belum ada data</source>
        <translation>No data yet</translation>
    </message>
    <message>
        <source>Tercapai</source>
        <translation>Reached</translation>
    </message>
    <message>
        <source>%1 orang</source>
        <translation>%1 people</translation>
    </message>
    <message>
        <source>Data awal per %1</source>
        <translation>Starting figures of %1</translation>
    </message>
    <message>
        <source> · kantor belum pernah dihubungi</source>
        <translation> · the office was never reached</translation>
    </message>
    <message>
        <source> · kabar terakhir dari kantor %1, %2</source>
        <translation> · last heard of the office %1, %2</translation>
    </message>
    <message>
        <source>%1 diterima · %2 di tablet</source>
        <translation>%1 received · %2 on the tablet</translation>
    </message>
</context>
<context>
    <name>jemput::app::RecordPathModel</name>
    <message>
        <source>Belum diterima kantor</source>
        <translation>Not yet received by the office</translation>
    </message>
    <message>
        <source>Aman di tablet ini. Dikirim sendiri begitu kantor terhubung, atau lewat USB.</source>
        <translation>Safe on this tablet. Sent by itself as soon as the office can be reached, or by USB.</translation>
    </message>
    <message>
        <source>Disimpan di tablet ini</source>
        <translation>Saved on this tablet</translation>
    </message>
    <message>
        <source>Didaftarkan di tablet lain</source>
        <translation>Registered on another tablet</translation>
    </message>
    <message>
        <source>Diubah di tablet ini</source>
        <translation>Changed on this tablet</translation>
    </message>
    <message>
        <source>Diubah di tablet lain</source>
        <translation>Changed on another tablet</translation>
    </message>
    <message>
        <source>Ditarik kembali di tablet ini</source>
        <translation>Taken back on this tablet</translation>
    </message>
    <message>
        <source>Ditarik kembali di tablet lain</source>
        <translation>Taken back on another tablet</translation>
    </message>
    <message>
        <source>Disalin ke USB; belum diterima kantor</source>
        <translation>Copied to USB; not yet received by the office</translation>
    </message>
    <message>
        <source>Diterima kantor</source>
        <translation>Received by office</translation>
    </message>
    <message>
        <source>Ada dalam cadangan kantor</source>
        <translation>In the office&apos;s backup</translation>
    </message>
    <message>
        <source>Disimpan kantor, tetapi perlu diperbaiki</source>
        <translation>Kept by the office, but needs fixing</translation>
    </message>
    <message>
        <source>Sekarang diterima sebagai benar oleh kantor</source>
        <translation>Now accepted by the office</translation>
    </message>
    <message>
        <source>Kantor meminta perbaikan</source>
        <translation>The office asks for a correction</translation>
    </message>
    <message>
        <source>Kantor memilih satu dari dua isian yang berbeda</source>
        <translation>The office has chosen one of two different values</translation>
    </message>
    <message>
        <source>Dicatat oleh Jemput yang lebih baru, atau isinya sudah dipindahkan ke kantor</source>
        <translation>Written by a newer Jemput, or its content has moved to the office</translation>
    </message>
</context>
<context>
    <name>jemput::app::SyncModel</name>
    <message>
        <source>Kantor sedang sibuk. Data aman di tablet; dicoba lagi sendiri.</source>
        <translation>The office is busy. Data are safe on the tablet; it tries again by itself.</translation>
    </message>
    <message>
        <source>Kantor tidak mengenal tablet ini. Data aman di sini; bawa tablet ke kantor.</source>
        <translation>The office does not know this tablet. Data are safe here; take the tablet to the office.</translation>
    </message>
    <message>
        <source>Tablet ini dicabut oleh kantor. Pekerjaan sudah diserahkan; daftar warga dihapus dari tablet.</source>
        <translation>The office has revoked this tablet. The work was handed over; the lists of residents were removed from it.</translation>
    </message>
    <message>
        <source>Kantor dipulihkan dari cadangan; yang hilang di sana sudah dikirim lagi.</source>
        <translation>The office was restored from a backup; what it had lost was sent again.</translation>
    </message>
    <message>
        <source>Tablet lain memakai identitas ini. Semua pekerjaan disimpan; beri tahu kantor hari ini.</source>
        <translation>Another tablet uses this identity. All work is kept; tell the office today.</translation>
    </message>
    <message numerus="yes">
        <source>%n catatan disimpan kantor tetapi perlu diperbaiki.</source>
        <translation>
            <numerusform>The office keeps %n entry, but it needs fixing.</numerusform>
            <numerusform>The office keeps %n entries, but they need fixing.</numerusform>
        </translation>
    </message>
    <message>
        <source>Luring</source>
        <translation>Offline</translation>
    </message>
    <message>
        <source>Terhubung</source>
        <translation>Connected</translation>
    </message>
    <message>
        <source>Mengirim</source>
        <translation>Sending</translation>
    </message>
    <message>
        <source>Terputus</source>
        <translation>Interrupted</translation>
    </message>
    <message>
        <source>Semua diterima</source>
        <translation>All received</translation>
    </message>
    <message>
        <source>%1 dari %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message numerus="yes">
        <source>%n aman di tablet</source>
        <translation>
            <numerusform>%n safe on the tablet</numerusform>
            <numerusform>%n safe on the tablet</numerusform>
        </translation>
    </message>
    <message>
        <source>dicoba lagi %1</source>
        <translation>retry at %1</translation>
    </message>
    <message>
        <source>Mengirim ke kantor …</source>
        <translation>Sending to the office …</translation>
    </message>
    <message>
        <source>Semua diterima kantor.</source>
        <translation>The office has received everything.</translation>
    </message>
    <message numerus="yes">
        <source>%n pendaftaran belum di kantor</source>
        <translation>
            <numerusform>%n registration is not at the office yet</numerusform>
            <numerusform>%n registrations are not at the office yet</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 dari %2 catatan diterima kantor.</source>
        <translation>The office has received %1 of %2 entries.</translation>
    </message>
    <message>
        <source>Terakhir %1.</source>
        <translation>Last time %1.</translation>
    </message>
    <message>
        <source>Belum pernah terhubung sejak didaftarkan. Data aman di tablet.</source>
        <translation>Not connected since enrolment. Data are safe on the tablet.</translation>
    </message>
    <message>
        <source>Desa %1</source>
        <translation>Village %1</translation>
    </message>
    <message numerus="yes">
        <source>%n warga</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n belum terkirim</source>
        <translation>
            <numerusform>%n not sent yet</numerusform>
            <numerusform>%n not sent yet</numerusform>
        </translation>
    </message>
    <message>
        <source>sejak %1</source>
        <translation>since %1</translation>
    </message>
    <message numerus="yes">
        <source>%n pendaftaran menunggu sejak %1. Aman di tablet; bawa tablet ke jaringan kantor hari ini.</source>
        <translation>
            <numerusform>%n registration has waited since %1. It is safe here; take the tablet to the office network today.</numerusform>
            <numerusform>%n registrations have waited since %1. They are safe here; take the tablet to the office network today.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>terputus setelah %n diterima kantor</source>
        <translation>
            <numerusform>interrupted after the office received %n</numerusform>
            <numerusform>interrupted after the office received %n</numerusform>
        </translation>
    </message>
    <message>
        <source>tidak ada yang baru</source>
        <translation>nothing new</translation>
    </message>
    <message numerus="yes">
        <source>%n catatan diterima kantor</source>
        <translation>
            <numerusform>the office received %n record</numerusform>
            <numerusform>the office received %n records</numerusform>
        </translation>
    </message>
    <message>
        <source>Tidak ada antrean</source>
        <translation>Nothing waiting</translation>
    </message>
    <message numerus="yes">
        <source>%n catatan aman di tablet, belum di kantor.</source>
        <translation>
            <numerusform>%n record safe on the tablet, not at the office yet.</numerusform>
            <numerusform>%n records safe on the tablet, not at the office yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n datang dari kantor</source>
        <translation>
            <numerusform>%n came from the office</numerusform>
            <numerusform>%n came from the office</numerusform>
        </translation>
    </message>
    <message>
        <source>Tidak ada yang menunggu dikirim.</source>
        <translation>Nothing waits to be sent.</translation>
    </message>
    <message>
        <source>Tablet tidak bisa membaca penyimpanannya. Yang sudah tersimpan tetap aman.</source>
        <translation>The tablet cannot read its storage. What was saved stays safe.</translation>
    </message>
    <message numerus="yes">
        <source>%n pendaftaran sampai %1 sudah disimpan kantor dan dihapus dari tablet ini.</source>
        <translation>
            <numerusform>%n registration up to %1 is kept by the office and deleted from this tablet.</numerusform>
            <numerusform>%n registrations up to %1 are kept by the office and deleted from this tablet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n pendaftaran hilang di kantor karena cadangan lama dipulihkan, dan isinya sudah tidak ada di tablet ini. Tanyakan ke kantor siapa orangnya, lalu daftarkan lagi.</source>
        <translation>
            <numerusform>%n registration is lost at the office because an old backup was restored, and its content is no longer on this tablet. Ask the office who it was, then register the person again.</numerusform>
            <numerusform>%n registrations are lost at the office because an old backup was restored, and their content is no longer on this tablet. Ask the office who they were, then register them again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n segera dikirim</source>
        <translation>
            <numerusform>%n goes out soon</numerusform>
            <numerusform>%n go out soon</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>disalin ke USB: %n catatan, belum diterima kantor</source>
        <translation>
            <numerusform>copied to USB: %n entry, not yet received by the office</numerusform>
            <numerusform>copied to USB: %n entries, not yet received by the office</numerusform>
        </translation>
    </message>
    <message>
        <source>Ruang foto di kantor penuh. Foto aman di tablet dan dikirim lagi nanti; beri tahu kantor.</source>
        <translation>The office has no room for photos. They are safe on the tablet and go again later; tell the office.</translation>
    </message>
    <message>
        <source>Tablet ini sedang ditahan kantor. Pekerjaan disimpan di sana untuk diperiksa; tanyakan ke kantor.</source>
        <translation>The office is holding this tablet back. Its work is kept there to be looked at; ask the office.</translation>
    </message>
    <message>
        <source>Jam tablet ini meleset dari jam kantor. Data tetap terkirim; betulkan tanggal dan jam tablet.</source>
        <translation>This tablet&apos;s clock differs from the office&apos;s. Data are sent all the same; set the tablet&apos;s date and time right.</translation>
    </message>
    <message>
        <source>aturan baru dari kantor belum dapat dibaca program tablet ini; yang lama tetap berlaku</source>
        <translation>this tablet&apos;s program cannot read the office&apos;s new rules yet; the old ones still hold</translation>
    </message>
</context>
<context>
    <name>jemput::app::Tablet</name>
    <message>
        <source>%1 tersimpan</source>
        <translation>%1 saved</translation>
    </message>
    <message>
        <source>Tablet ini sedang dipakai program lain. Tutup dulu yang itu, lalu coba lagi.</source>
        <translation>Another program is using this tablet. Close it first, then try again.</translation>
    </message>
    <message>
        <source>Belum ada daftar warga</source>
        <translation>No list of residents yet</translation>
    </message>
    <message>
        <source>%1 warga di daftar</source>
        <translation>%1 residents on the list</translation>
    </message>
    <message>
        <source>Kantor desa</source>
        <translation>Village office</translation>
    </message>
    <message>
        <source>Sekolah</source>
        <translation>School</translation>
    </message>
    <message>
        <source>Puskesmas</source>
        <translation>Health centre</translation>
    </message>
    <message>
        <source>Rumah sakit</source>
        <translation>Hospital</translation>
    </message>
    <message>
        <source>Kantor camat</source>
        <translation>District office</translation>
    </message>
    <message>
        <source>Rumah warga</source>
        <translation>A resident&apos;s house</translation>
    </message>
    <message>
        <source>Desa %1</source>
        <translation>Village %1</translation>
    </message>
    <message>
        <source>Pendaftaran diurungkan</source>
        <translation>Registration taken back</translation>
    </message>
    <message>
        <source>Tidak ada yang berubah</source>
        <translation>Nothing was changed</translation>
    </message>
    <message>
        <source>Pilih nama Anda dulu.</source>
        <translation>Choose your name first.</translation>
    </message>
    <message>
        <source>Belum tersimpan: penyimpanan tablet penuh atau sedang sibuk. Isian di layar tetap ada; kosongkan ruang, lalu coba lagi.</source>
        <translation>Not saved yet: the tablet&apos;s storage is full or busy. The form on the screen stays; make room, then try again.</translation>
    </message>
    <message>
        <source>Perubahan %1 tersimpan</source>
        <translation>Change to %1 saved</translation>
    </message>
    <message>
        <source>Perubahan diurungkan</source>
        <translation>Change undone</translation>
    </message>
    <message>
        <source>Penyimpanan tablet penuh atau tidak terbaca. Kosongkan ruang, lalu coba lagi; data di tablet aman.</source>
        <translation>The tablet&apos;s storage is full or cannot be read. Make room, then try again; data on the tablet are safe.</translation>
    </message>
    <message numerus="yes">
        <source>%n orang sekeluarga tersimpan</source>
        <translation>
            <numerusform>%n person of a family saved</numerusform>
            <numerusform>%n people of a family saved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Pendaftaran %n orang diurungkan</source>
        <translation>
            <numerusform>Registration of %n person undone</numerusform>
            <numerusform>Registration of %n people undone</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>jemput::app::TabletSettings</name>
    <message>
        <source>Alamat kantor dimulai dengan https://. Contoh: https://192.168.1.10:8443</source>
        <translation>The office address begins with https://. Example: https://192.168.1.10:8443</translation>
    </message>
    <message>
        <source>Isi alamat kantor. Contoh: https://192.168.1.10:8443</source>
        <translation>Enter the office address. Example: https://192.168.1.10:8443</translation>
    </message>
    <message>
        <source>Tablet %1 · Desa %2</source>
        <translation>Tablet %1 · villages %2</translation>
    </message>
    <message>
        <source>Aturan versi %1, bawaan program</source>
        <translation>Rules version %1, as shipped with the program</translation>
    </message>
    <message>
        <source>Aturan versi %1, dari kantor</source>
        <translation>Rules version %1, from the office</translation>
    </message>
</context>
<context>
    <name>jemput::app::UsbModel</name>
    <message>
        <source>Belum pernah disalin ke USB.</source>
        <translation>Never copied to USB.</translation>
    </message>
    <message>
        <source>Salinan terakhir %1, %2.</source>
        <translation>Last copy %1, %2.</translation>
    </message>
    <message>
        <source>Tidak ada USB. Pasang USB atau tulis foldernya. Data aman di tablet.</source>
        <translation>No USB stick. Put one in or type its folder. Data are safe on the tablet.</translation>
    </message>
    <message>
        <source>Tablet tidak bisa membaca penyimpanannya. Yang sudah tersimpan tetap aman.</source>
        <translation>The tablet cannot read its storage. What was saved is safe.</translation>
    </message>
</context>
<context>
    <name>jemput::app::VisitCheckModel</name>
    <message>
        <source>Kantor belum pernah dihubungi. Sinkron dulu di kantor supaya daftar warga lengkap.</source>
        <translation>The office was never reached. Sync at the office first, so that the list of residents is complete.</translation>
    </message>
    <message>
        <source>Kabar terakhir dari kantor: %1</source>
        <translation>Last heard of the office: %1</translation>
    </message>
    <message>
        <source>Kabar terakhir dari kantor: %1. Sinkron dulu di kantor; daftar warga mungkin berubah.</source>
        <translation>Last heard of the office: %1. Sync at the office first; the list of residents may have changed.</translation>
    </message>
    <message>
        <source>Jam tablet belum dicocokkan dengan kantor. Cek tanggal di atas.</source>
        <translation>The tablet&apos;s clock was never compared with the office. Check the date above.</translation>
    </message>
    <message>
        <source>Jam tablet cocok dengan jam kantor</source>
        <translation>The tablet&apos;s clock agrees with the office</translation>
    </message>
    <message>
        <source>Jam tablet meleset %1 menit dari kantor. Cek tanggal dan jamnya.</source>
        <translation>The tablet&apos;s clock is %1 minutes off the office&apos;s. Check its date and time.</translation>
    </message>
    <message>
        <source>Ruang kosong %1 GB</source>
        <translation>%1 GB free</translation>
    </message>
    <message>
        <source>Ruang tinggal %1 GB. Kirim dulu ke kantor.</source>
        <translation>Only %1 GB left. Send to the office first.</translation>
    </message>
    <message>
        <source>Baterai %1 %</source>
        <translation>Battery %1 %</translation>
    </message>
    <message>
        <source>Baterai tinggal %1 %. Isi dulu, atau bawa bank daya.</source>
        <translation>Battery only %1 %. Charge it, or take a power bank.</translation>
    </message>
</context>
<context>
    <name>jemput::app::VisitDesk</name>
    <message numerus="yes">
        <source>%n orang tanpa nomor antrean ini</source>
        <translation>
            <numerusform>%n person without a number of this queue</numerusform>
            <numerusform>%n people without a number of this queue</numerusform>
        </translation>
    </message>
    <message>
        <source>Diterima kantor %1, menunggu dikirim %2</source>
        <translation>Received by the office %1, waiting to be sent %2</translation>
    </message>
    <message numerus="yes">
        <source>%n orang disimpan kantor tanpa diterima: buka Perbaiki</source>
        <translation>
            <numerusform>%n person is kept by the office without being accepted: open Fix</numerusform>
            <numerusform>%n people are kept by the office without being accepted: open Fix</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n draf belum disimpan dan tidak ikut terkirim</source>
        <translation>
            <numerusform>%n draft is not saved and is not sent</numerusform>
            <numerusform>%n drafts are not saved and are not sent</numerusform>
        </translation>
    </message>
    <message>
        <source>Ditutup %1</source>
        <translation>Closed %1</translation>
    </message>
    <message>
        <source>Laporan ada di Dokumen/Jemput: %1</source>
        <translation>The report is in Documents/Jemput: %1</translation>
    </message>
    <message>
        <source>Laporan belum tertulis: folder Dokumen penuh atau terkunci. Data kunjungan aman.</source>
        <translation>The report is not written: the Documents folder is full or locked. The visit is safe.</translation>
    </message>
</context>
<context>
    <name>jemput::app::VisitPlan</name>
    <message numerus="yes">
        <source>%n orang belum rekam KTP-el</source>
        <translation>
            <numerusform>%n person without a recorded KTP-el</numerusform>
            <numerusform>%n people without a recorded KTP-el</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>, %n baru genap 17 tahun</source>
        <translation>
            <numerusform>, %n just turned 17</numerusform>
            <numerusform>, %n just turned 17</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n anak belum punya KIA</source>
        <translation>
            <numerusform>%n child without a KIA</numerusform>
            <numerusform>%n children without a KIA</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n anak belum punya akta kelahiran</source>
        <translation>
            <numerusform>%n child without a birth certificate</numerusform>
            <numerusform>%n children without a birth certificate</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orang berumur 16 bisa rekam dini</source>
        <translation>
            <numerusform>%n person of 16 may be recorded early</numerusform>
            <numerusform>%n people of 16 may be recorded early</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n orang masih kurang berkas dari kunjungan lalu</source>
        <translation>
            <numerusform>%n person still owes papers from an earlier visit</numerusform>
            <numerusform>%n people still owe papers from an earlier visit</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n dokumen siap diserahkan</source>
        <translation>
            <numerusform>%n document ready to hand over</numerusform>
            <numerusform>%n documents ready to hand over</numerusform>
        </translation>
    </message>
    <message>
        <source>Menurut data di tablet tidak ada yang menunggu di desa ini.</source>
        <translation>As far as this tablet knows nobody waits in this village.</translation>
    </message>
</context>
</TS>
