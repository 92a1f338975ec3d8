// Opens the tablet's window, signed in, beside an office on this machine; stays until the window is closed.
//   node demo/window.mjs BIN OUT
import { morning } from './morning.mjs';
import { fail, pin, say, tell } from './told.mjs';

const { office, tablet } = await morning();

say('Jendela tablet terbuka, petugas sudah masuk. Tutup jendelanya untuk mengakhiri.',
  'The tablet\'s window opens, the officer is signed in. Close the window to end.');
tell(`Petugas Hendra Wijaya, PIN ${pin}, kalau tablet terkunci / if the tablet is locked`);
tell(`Papan capaian / progress page: ${office.board}`);
const code = await tablet.openWindow();
if (code !== 0) fail('the window could not be opened. "./jemput demo day" plays a day without a display.');

office.progress('Sesudah kunjungan / after the visit');
await office.stop();
