export const calendarWords = {
  problems: {
    'calendar.dayTaken': (p: { date: string | number }) =>
      `Tanggal ${p.date} sudah tercatat sebagai hari khusus daerah. Hapus dulu catatan yang lama bila ingin menggantinya.`,
  },
};
