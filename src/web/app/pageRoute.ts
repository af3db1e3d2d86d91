import type { Permission } from '../../domain/access/roles.ts';

/** One address and the page that is loaded when somebody goes there. */
export interface PageRoute {
  /** As TanStack Router writes it: /pegawai/$id */
  readonly path: string;
  readonly load: () => Promise<Record<string, unknown>>;
  /** The page's export in that file. */
  readonly name: string;
  /** Who may open it; the server decides anyway. */
  readonly permission?: Permission;
  /** Stands without the frame and without sign-in, as the sign-in page does. */
  readonly bare?: boolean;
}

/** `pageRoute('/pegawai', () => import('./PeoplePage.tsx'), 'PeoplePage', { permission: 'people.read' })`; a wrong export does not compile. */
export const pageRoute = <M extends object>(
  path: `/${string}`,
  load: () => Promise<M>,
  name: Extract<keyof M, string>,
  rules: { readonly permission?: Permission; readonly bare?: boolean } = {},
): PageRoute => ({ path, load: load as PageRoute['load'], name, ...rules });
