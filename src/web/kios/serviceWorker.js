// Keeps the kiosk's own files, the reader of codes included, so that it opens without a network. It never touches /api: the days are kept by the page, with their age.
const version = 'kios-__VERSION__';
const files = '__FILES__';

self.addEventListener('install', (event) => {
  event.waitUntil(caches.open(version).then((cache) => cache.addAll(files)));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) =>
        Promise.all(
          names.filter((name) => name.startsWith('kios-') && name !== version).map((name) => caches.delete(name)),
        ),
      )
      .then(() => self.clients.claim()),
  );
});

self.addEventListener('message', (event) => {
  if (event.data === 'take over') self.skipWaiting();
});

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== location.origin || !url.pathname.startsWith('/kios')) return;
  const wanted = request.mode === 'navigate' ? '/kios/' : request;
  event.respondWith(caches.match(wanted, { ignoreSearch: true }).then((found) => found ?? fetch(request)));
});
