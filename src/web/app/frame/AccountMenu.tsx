import { lazy, Suspense, useState } from 'react';
import { AccountButton } from './AccountButton.tsx';

const loadList = () => import('./AccountMenuList.tsx');
const AccountMenuList = lazy(async () => ({ default: (await loadList()).AccountMenuList }));

/** The round with the initials; its menu is loaded when somebody reaches for it. */
export const AccountMenu = () => {
  const [wanted, setWanted] = useState(false);
  const closed = (
    <AccountButton
      aria-haspopup="menu"
      aria-expanded={false}
      onPointerEnter={() => void loadList()}
      onFocus={() => void loadList()}
      onClick={() => setWanted(true)}
    />
  );
  return wanted ? (
    <Suspense fallback={closed}>
      <AccountMenuList />
    </Suspense>
  ) : (
    closed
  );
};
