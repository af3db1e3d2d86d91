// Words and rows of keys that guessers try first, in Indonesia and elsewhere. Kept as data; matched without figures and signs.
const words = `
password passw passwd passcode katasandi sandi rahasia rahasiaku kunci masuk login selamat selamatpagi selamatdatang welcome
admin administrator superadmin root user pengguna operator pegawai petugas kepegawaian asn pns pppk kantor dinas badan
qwerty qwertyui qwertyuiop asdf asdfgh asdfghjkl zxcvbn zxcvbnm qazwsx qazwsxedc abcdef abcdefgh abc abcabc
bismillah alhamdulillah assalamualaikum insyaallah astaghfirullah subhanallah allahuakbar
indonesia merdeka garuda pancasila nusantara merahputih indonesiaraya jakarta bandung surabaya semarang medan makassar
samarinda balikpapan bengkulu kaltim jateng jatim jabar sayang sayangku cinta cintaku iloveyou akucintakamu kamu anakku keluarga
ganteng cantik rumah mama papa ibu bapak sahabat doraemon naruto juventus barcelona realmadrid liverpool manchester arsenal chelsea
football sepakbola persija persib arema monkey dragon sunshine princess superman batman pokemon master shadow michael
letmein trustno secret default changeme gantisaya test testing coba percobaan contoh demo guest tamu server system sistem
komputer computer internet google facebook instagram whatsapp samsung android microsoft windows
januari februari maret april mei juni juli agustus september oktober november desember senin selasa rabu kamis jumat sabtu minggu
luwes presensi absensi absen jadwal simpeg siasn
`;
const rows = [
  '123456789012',
  '1234567890123',
  '123123123123',
  '111111111111',
  '000000000000',
  '121212121212',
  '123456123456',
  '987654321012',
  '1q2w3e4r5t6y',
  '1qaz2wsx3edc',
  'q1w2e3r4t5y6',
  'abcd12345678',
  'a1b2c3d4e5f6',
];

export const commonPasswords: ReadonlySet<string> = new Set([...words.trim().split(/\s+/), ...rows]);
