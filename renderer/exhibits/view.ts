import { create } from 'zustand';
import { persist } from 'zustand/middleware';
import type { ExhibitOrder } from '../../contract/exhibits.ts';

export const columnKeys = [
  'number',
  'title',
  'kind',
  'date',
  'custodian',
  'source',
  'pages',
  'status',
  'tags',
  'citations',
  'size',
  'added',
] as const;
export type ColumnKey = (typeof columnKeys)[number];

export type Column = { readonly key: ColumnKey; readonly width: number; readonly shown: boolean };

const narrowest = 56;
const widest = 800;

/** What fits a window of the usual size; the rest can be chosen. */
const standard: readonly Column[] = [
  { key: 'number', width: 100, shown: true },
  { key: 'title', width: 260, shown: true },
  { key: 'kind', width: 100, shown: true },
  { key: 'date', width: 132, shown: true },
  { key: 'status', width: 108, shown: true },
  { key: 'tags', width: 150, shown: true },
  { key: 'custodian', width: 130, shown: true },
  { key: 'pages', width: 68, shown: true },
  { key: 'size', width: 80, shown: true },
  { key: 'added', width: 150, shown: false },
  { key: 'source', width: 160, shown: false },
  { key: 'citations', width: 72, shown: false },
];

type View = {
  readonly columns: readonly Column[];
  readonly sort: ExhibitOrder;
  readonly descending: boolean;
  readonly families: boolean;
  readonly inspector: boolean;
  /** Sorts by a column; the same one again turns the order round. */
  sortBy(sort: ExhibitOrder): void;
  toggleFamilies(): void;
  showInspector(inspector: boolean): void;
  toggleColumn(key: ColumnKey): void;
  resize(key: ColumnKey, width: number): void;
  /** Puts a column where another one stands. */
  moveTo(key: ColumnKey, place: ColumnKey): void;
  /** Moves a column past its next neighbour that is shown, to the left (-1) or right (1). */
  shift(key: ColumnKey, by: -1 | 1): void;
  resetColumns(): void;
};

/** How the table of exhibits looks, in every case, remembered on this machine. */
export const useView = create<View>()(
  persist(
    (set, get) => ({
      columns: standard,
      sort: 'number',
      descending: false,
      families: false,
      inspector: true,
      sortBy: sort => set(view => ({ sort, descending: view.sort === sort ? !view.descending : false })),
      toggleFamilies: () => set(({ families }) => ({ families: !families })),
      showInspector: inspector => set({ inspector }),
      toggleColumn: key =>
        set(({ columns }) => ({
          columns: columns.map(column => (column.key === key ? { ...column, shown: !column.shown } : column)),
        })),
      resize: (key, width) =>
        set(({ columns }) => ({
          columns: columns.map(column =>
            column.key === key
              ? { ...column, width: Math.round(Math.min(widest, Math.max(narrowest, width))) }
              : column,
          ),
        })),
      moveTo: (key, place) =>
        set(({ columns }) => {
          const from = columns.findIndex(column => column.key === key);
          const to = columns.findIndex(column => column.key === place);
          const moved = columns[from];
          return moved && to !== -1 ? { columns: columns.toSpliced(from, 1).toSpliced(to, 0, moved) } : {};
        }),
      shift: (key, by) => {
        const { columns, moveTo } = get();
        const shown = columns.filter(column => column.shown || column.key === key);
        const neighbour = shown[shown.findIndex(column => column.key === key) + by];
        if (neighbour) moveTo(key, neighbour.key);
      },
      resetColumns: () => set({ columns: standard }),
    }),
    {
      name: 'casewright-exhibits-view',
      version: 1,
      partialize: ({ columns, sort, descending, families, inspector }) => ({
        columns,
        sort,
        descending,
        families,
        inspector,
      }),
      // Columns of another version of the program: those it did not know yet join at the end, those it no longer has go.
      merge: (kept, fresh) => {
        const old = (kept ?? {}) as Partial<View>;
        const known = (old.columns ?? []).filter(({ key }) => columnKeys.includes(key));
        const added = standard.filter(({ key }) => !known.some(column => column.key === key));
        return { ...fresh, ...old, columns: [...known, ...added] };
      },
    },
  ),
);
