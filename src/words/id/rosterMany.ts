/** One step for many plans at once. */
export const rosterManyWords = {
  selected: (p: { n: string }) => `${p.n} rencana dipilih.`,
  allMatching: (p: { n: string }) => `Semua ${p.n} rencana yang cocok dipilih, di halaman mana pun.`,
  outside: (p: { n: string }) => `${p.n} yang dipilih di luar wewenang Anda dan tidak ikut.`,
  selectMatching: (p: { n: string }) => `Pilih semua ${p.n} yang cocok`,
  approve: {
    button: 'Setujui yang dipilih',
    ask: (p: { n: string }) => `Setujui ${p.n} rencana?`,
    what: (p: { people: string }) =>
      `Seluruhnya ${p.people} pegawai. Setiap rencana diperiksa lagi dengan data hari ini; yang tidak dapat disetujui disebut satu per satu dan tidak menghambat yang lain.`,
    working: 'Menyetujui rencana',
    done: (p: { n: string }) => `${p.n} rencana disetujui.`,
    failed: (p: { n: string }) => `${p.n} rencana belum disetujui`,
  },
  publish: {
    button: 'Terbitkan yang dipilih',
    ask: (p: { n: string }) => `Terbitkan ${p.n} rencana?`,
    what: (p: { people: string }) =>
      `Seluruhnya ${p.people} pegawai. Setiap penerbitan dapat dibatalkan dalam sepuluh menit dari halaman rencananya; pegawai yang harinya berubah baru diberi tahu sesudahnya.`,
    working: 'Menerbitkan rencana',
    done: (p: { n: string; people: string }) => `${p.n} rencana diterbitkan; hari ${p.people} pegawai berubah.`,
    failed: (p: { n: string }) => `${p.n} rencana belum diterbitkan`,
  },
  broken: (p: { n: string }) =>
    `${p.n} di antaranya melanggar ketentuan. Rencana seperti itu tidak ikut di sini: buka satu per satu, lalu putuskan dengan menyebut alasannya.`,
  note: 'Catatan',
  retry: 'Coba lagi yang belum',
  stopped: (p: { done: string; total: string }) =>
    `Dihentikan sesudah ${p.done} dari ${p.total} rencana. Yang sudah diproses tetap berlaku; daftar di bawah menunjukkan keadaannya.`,
  broke:
    'Pekerjaan ini terhenti karena gangguan. Yang sudah diproses tetap berlaku; pilih lagi yang belum, lalu ulangi.',
  unknownPlan: 'Rencana yang tidak Anda lihat',
};
