import type { ReactNode } from 'react';

/** A line of the palette or of the menu: somewhere to go, or something to do. */
export type Command = {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
  readonly icon: ReactNode;
  readonly keys?: string;
  run(): void;
};

export type CommandGroup = { readonly title: string; readonly commands: readonly Command[] };
