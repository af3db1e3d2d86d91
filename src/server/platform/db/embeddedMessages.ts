/** What goes to the thread of the embedded engine. */
export type EngineMessage =
  | { readonly id: number; readonly kind: 'query'; readonly text: string; readonly values: readonly unknown[] }
  | { readonly id: number; readonly kind: 'syncs' }
  | { readonly id: number; readonly kind: 'close' };

/** What comes back; number 0 says whether the engine has opened. */
export type EngineReply =
  | { readonly id: number; readonly kind: 'rows'; readonly rows: Record<string, unknown>[]; readonly affected: number }
  | {
      readonly id: number;
      readonly kind: 'failed';
      readonly message: string;
      readonly fields: Record<string, string> | null;
    };
