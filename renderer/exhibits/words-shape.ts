import type { ExhibitMark, ExhibitStatus } from '../../contract/exhibits.ts';
import type { ColumnKey } from './view.ts';

/** What the screen of exhibits says. */
export type Words = {
  readonly grid: string;
  readonly count: (shown: number, total: number) => string;
  readonly import: string;
  readonly families: string;
  readonly columnsButton: string;
  readonly details: string;
  readonly filterText: string;
  readonly filter: string;
  readonly filterActive: (count: number) => string;
  readonly clearFilter: string;
  readonly filterFields: {
    readonly kinds: string;
    readonly statuses: string;
    readonly tagIds: string;
    readonly custodians: string;
    readonly marks: string;
  };
  readonly marks: Readonly<Record<ExhibitMark, string>>;
  readonly columns: Readonly<Record<ColumnKey, string>>;
  readonly columnsLead: string;
  readonly moveLeft: (column: string) => string;
  readonly moveRight: (column: string) => string;
  readonly resetColumns: string;
  readonly chooseAll: string;
  readonly loadingRow: string;
  readonly isSelected: string;
  readonly isNotSelected: string;
  readonly kind: (kind: string) => string;
  readonly status: Readonly<Record<ExhibitStatus, string>>;
  readonly emptyTitle: string;
  readonly emptyLead: string;
  readonly nothingFits: string;
  readonly listFailed: string;
  readonly bar: {
    readonly label: string;
    readonly hint: string;
    readonly chosen: (count: number) => string;
    readonly addTag: string;
    readonly removeTag: string;
    readonly findTag: string;
    readonly findOrMakeTag: string;
    readonly makeTag: (name: string) => string;
    readonly noTags: string;
    readonly setStatus: string;
    readonly change: string;
    readonly readAgain: string;
    readonly remove: string;
    readonly clear: string;
  };
  readonly ask: {
    readonly title: (field: string, count: number) => string;
    readonly apply: (count: number) => string;
    readonly emptyClears: string;
    readonly dateHelp: string;
    readonly number: string;
    readonly numberHelp: string;
    readonly renumber: string;
    readonly removeTitle: (count: number) => string;
    readonly removeLead: (count: number) => string;
    readonly reason: string;
    readonly removeButton: (count: number) => string;
  };
  readonly numbering: {
    readonly title: (count: number) => string;
    readonly first: string;
    readonly help: string;
    readonly preview: string;
    readonly from: string;
    readonly to: string;
    readonly more: (count: string) => string;
    readonly taken: (numbers: string, more: number) => string;
    readonly button: (count: number) => string;
  };
  readonly exporting: {
    readonly button: string;
    readonly title: (count: number) => string;
    readonly lead: string;
    readonly fileName: (matter: string) => string;
    readonly writing: string;
    readonly notWritten: string;
    readonly facts: (count: number) => string;
    /** The heading of sizes, which are written as bare figures. */
    readonly bytes: string;
    readonly which: string;
    readonly shown: (count: number) => string;
    readonly chosen: (count: number) => string;
  };
  readonly told: {
    readonly renumberedAll: (count: number) => string;
    readonly tagged: (tag: string, count: number) => string;
    readonly untagged: (tag: string, count: number) => string;
    readonly changed: (field: string, count: number) => string;
    readonly renumbered: (number: string) => string;
    readonly removed: (count: number) => string;
    readonly reading: (jobs: number) => string;
    readonly copied: string;
  };
  readonly failed: {
    readonly tag: string;
    readonly change: string;
    readonly renumber: string;
    readonly remove: string;
    readonly readAgain: string;
    readonly copy: string;
    readonly note: string;
  };
  readonly renameTitle: string;
  readonly inspector: {
    readonly rename: string;
    readonly none: string;
    readonly open: string;
    readonly tabs: {
      readonly details: string;
      readonly text: string;
      readonly notes: string;
      readonly links: string;
      readonly custody: string;
    };
    readonly description: string;
    readonly tags: string;
    readonly untag: (tag: string) => string;
    readonly fileName: string;
    readonly mediaType: string;
    readonly hash: string;
    readonly copyHash: string;
    readonly added: string;
    readonly verified: string;
    readonly neverVerified: string;
    readonly text: string;
    readonly reading: {
      readonly waiting: string;
      readonly read: string;
      readonly none: string;
      readonly failed: string;
    };
    readonly metadata: string;
    readonly occurrences: (count: number) => string;
    readonly foundBy: (when: string, actor: string) => string;
    readonly modified: (when: string) => string;
    /** Of a file of which only the folders are known that a browser told. */
    readonly uploaded: string;
    readonly page: (page: number, pages: number) => string;
    readonly previousPage: string;
    readonly nextPage: string;
    readonly noText: string;
    readonly fromScan: (sure: number) => string;
    readonly corrected: string;
    readonly picture: (number: string) => string;
    readonly container: string;
    readonly children: (count: number) => string;
    readonly citedIn: (count: number) => string;
    readonly notCited: string;
    readonly fact: string;
    readonly note: string;
    readonly conflict: string;
    readonly newNote: string;
    readonly noteHint: string;
    readonly addNote: string;
    readonly noNotes: string;
    /** Behind the name of a note. */
    /** Of a note: on which page, as that is called. */
    readonly onPage: (place: string) => string;
    readonly citesIt: string;
    readonly wholePage: string;
    readonly noCustody: string;
    readonly inLog: string;
    readonly moreEntries: (count: number) => string;
  };
};
