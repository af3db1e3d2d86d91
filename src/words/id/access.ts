export const accessWords = {
  problems: {
    'access.secondFactorOwed': () => 'Masukkan dulu kode 6 angka dari aplikasi autentikator Anda.',
    'access.changePasswordFirst': () => 'Kata sandi Anda masih sementara. Ganti dulu kata sandi sebelum melanjutkan.',
  },
};
