import { type KeyboardEvent, type ReactNode, useRef, useState } from 'react';
import { classes } from './classes.ts';
import { Icon } from './Icon.tsx';
import { useUiLanguage } from './language.tsx';

export interface TreeNode {
  readonly id: string;
  readonly name: string;
  /** At the right, such as a count. */
  readonly note?: ReactNode;
  readonly children?: readonly TreeNode[];
}

interface TreeViewProps {
  readonly label: string;
  readonly nodes: readonly TreeNode[];
  readonly chosen: string | null;
  readonly onChoose: (id: string) => void;
  /** Open at first; the roots unless told. */
  readonly openAtFirst?: readonly string[];
}

interface Line {
  readonly node: TreeNode;
  readonly level: number;
  readonly parent: string | null;
}

const flatten = (
  nodes: readonly TreeNode[],
  open: ReadonlySet<string>,
  level = 1,
  parent: string | null = null,
): Line[] =>
  nodes.flatMap((node) => [
    { node, level, parent },
    ...(node.children && open.has(node.id) ? flatten(node.children, open, level + 1, node.id) : []),
  ]);

/** A tree walked with the arrows as the ARIA pattern asks: right opens, left closes or climbs, Home and End jump. */
export const TreeView = ({ label, nodes, chosen, onChoose, openAtFirst }: TreeViewProps) => {
  const { app } = useUiLanguage();
  const [open, setOpen] = useState<ReadonlySet<string>>(() => new Set(openAtFirst ?? nodes.map((node) => node.id)));
  const [at, setAt] = useState<string | null>(chosen ?? nodes[0]?.id ?? null);
  const list = useRef<HTMLDivElement>(null);
  const lines = flatten(nodes, open);

  const turn = (id: string, on: boolean) => {
    const next = new Set(open);
    if (on) next.add(id);
    else next.delete(id);
    setOpen(next);
  };
  const go = (id: string | null | undefined) => {
    if (!id) return;
    setAt(id);
    list.current?.querySelector<HTMLElement>(`[data-id="${CSS.escape(id)}"]`)?.focus();
  };
  const onKey = (event: KeyboardEvent) => {
    const index = lines.findIndex((line) => line.node.id === at);
    const line = lines[index];
    if (!line) return;
    const branch = (line.node.children?.length ?? 0) > 0;
    const isOpen = open.has(line.node.id);
    const moves: Record<string, () => void> = {
      ArrowDown: () => go(lines[index + 1]?.node.id),
      ArrowUp: () => go(lines[index - 1]?.node.id),
      Home: () => go(lines[0]?.node.id),
      End: () => go(lines[lines.length - 1]?.node.id),
      ArrowRight: () => (branch && !isOpen ? turn(line.node.id, true) : go(lines[index + 1]?.node.id)),
      ArrowLeft: () => (branch && isOpen ? turn(line.node.id, false) : go(line.parent)),
      Enter: () => onChoose(line.node.id),
      ' ': () => onChoose(line.node.id),
    };
    const move = moves[event.key];
    if (!move) return;
    event.preventDefault();
    move();
  };

  return (
    <div ref={list} role="tree" aria-label={label} onKeyDown={onKey}>
      {lines.map(({ node, level }) => {
        const branch = (node.children?.length ?? 0) > 0;
        const isOpen = open.has(node.id);
        return (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the tree itself answers the keys.
          <div
            key={node.id}
            role="treeitem"
            data-id={node.id}
            aria-level={level}
            aria-expanded={branch ? isOpen : undefined}
            aria-selected={node.id === chosen}
            tabIndex={node.id === (at ?? nodes[0]?.id) ? 0 : -1}
            onFocus={() => setAt(node.id)}
            onClick={() => onChoose(node.id)}
            style={{ paddingInlineStart: `${(level - 1) * 1.1}rem` }}
            className={classes(
              'flex min-h-11 cursor-pointer items-center gap-1 rounded-control pe-3 -outline-offset-3',
              node.id === chosen ? 'bg-brand-soft font-semibold text-brand-text' : 'hover:bg-paper',
            )}
          >
            <span
              aria-hidden="true"
              title={
                branch
                  ? isOpen
                    ? app.tree.collapse({ name: node.name })
                    : app.tree.expand({ name: node.name })
                  : undefined
              }
              onClick={(event) => {
                event.stopPropagation();
                if (branch) turn(node.id, !isOpen);
              }}
              className="grid h-11 w-8 shrink-0 place-items-center text-ink3"
            >
              {branch && <Icon name={isOpen ? 'down' : 'right'} size={18} />}
            </span>
            <span className="min-w-0 flex-1 py-1 leading-snug">{node.name}</span>
            {node.note && <span className="text-sm text-ink3 tabular-nums">{node.note}</span>}
          </div>
        );
      })}
    </div>
  );
};
