import '../styles/saku.css';
import { createRoot } from 'react-dom/client';
import { applyTheme, chosenTheme } from '../app/theme.ts';
import { Phone } from './Phone.tsx';
import { chosenLanguage, loadPhoneWords, PhoneWordsProvider } from './words.tsx';

applyTheme(chosenTheme());
const language = chosenLanguage();
document.documentElement.lang = language;
// Not awaited at the top: the words import from this very file, which would then wait for itself.
void loadPhoneWords(language).then((words) => {
  const holder = document.getElementById('app')!;
  holder.replaceChildren();
  createRoot(holder).render(
    <PhoneWordsProvider language={language} words={words}>
      <Phone />
    </PhoneWordsProvider>,
  );
});
const keepFiles = () => void navigator.serviceWorker.register('/saku/sw.js', { scope: '/saku/' }).catch(() => {});
// After everything else has loaded, so that keeping files never delays the first sight of the day.
if ('serviceWorker' in navigator) {
  if (document.readyState === 'complete') keepFiles();
  else addEventListener('load', keepFiles);
}
