import { QueryClientProvider } from '@tanstack/react-query';
import { createRoot } from 'react-dom/client';
import { ToastRegion } from '../ui/Toasts.tsx';
import { PageFailure } from './frame/PageFailure.tsx';
import { PagesContext } from './frame/PagesContext.ts';
import { allPages } from './pages.ts';
import { queryClient } from './queryClient.ts';
import { makeRouter } from './router.tsx';
import { chosenLanguage, loadWords, WordsProvider } from './words.tsx';

/** Puts the desk on the page. Texts load first, so that nothing is ever shown without words. */
export const start = async (): Promise<void> => {
  const language = chosenLanguage();
  document.documentElement.lang = language;
  const words = await loadWords(language);
  const Pages = makeRouter(allPages);
  createRoot(document.getElementById('app')!).render(
    <QueryClientProvider client={queryClient}>
      <WordsProvider language={language} words={words} onChange={() => void queryClient.invalidateQueries()}>
        <ToastRegion>
          <PagesContext value={allPages}>
            <PageFailure>
              <Pages />
            </PageFailure>
          </PagesContext>
        </ToastRegion>
      </WordsProvider>
    </QueryClientProvider>,
  );
};
