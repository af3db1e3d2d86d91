import '../styles/kios.css';
import { createRoot } from 'react-dom/client';
import { applyTheme, chosenTheme } from '../app/theme.ts';
import { KiosApp } from './KiosApp.tsx';
import { chosenLanguage, KiosWordsFrame, KitLanguage } from './KiosWords.tsx';

applyTheme(chosenTheme());
const language = chosenLanguage();
document.documentElement.lang = language;
const holder = document.getElementById('app')!;
holder.replaceChildren();
createRoot(holder).render(
  <KiosWordsFrame language={language} waiting={null}>
    <KitLanguage>
      <KiosApp />
    </KitLanguage>
  </KiosWordsFrame>,
);
if ('serviceWorker' in navigator)
  void navigator.serviceWorker.register('/kios/sw.js', { scope: '/kios/' }).catch(() => {});
