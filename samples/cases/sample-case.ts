import type { HighlightColour } from '../../contract/highlights.ts';
import type { EntityKind } from '../../contract/entities.ts';
import type { ExhibitStatus } from '../../contract/exhibits.ts';
import type { FactStatus } from '../../contract/facts.ts';
import type { TagColour } from '../../contract/tags.ts';

/** A pin-cite by file name within the case. The quote stands on that page word for word; it is empty for a picture only. */
export type SampleCitation = { readonly file: string; readonly page: number; readonly quote: string };

/** One document of the case, in the order of exhibit numbers. Dates are as written; '' when the document has none. */
export type SampleExhibit = {
  readonly file: string;
  readonly title: string;
  readonly custodian: string;
  readonly source: string;
  readonly date: string;
  readonly description: string;
  readonly status: ExhibitStatus;
  /** Paths of tags, such as "Money/Sentences". */
  readonly tags: readonly string[];
};

export type SampleEntity = {
  readonly kind: EntityKind;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly role: string;
  readonly isParty: boolean;
  readonly description: string;
};

export type SampleCount = {
  /** As the charge is numbered; '' when the sources do not number it. */
  readonly number: string;
  readonly title: string;
  readonly outcome: string;
  /** Names of entities. */
  readonly charged: readonly string[];
};

export type SampleFact = {
  readonly date: string;
  readonly text: string;
  readonly status: FactStatus;
  /** What the reviewer thinks of the source; '' when there is nothing to say. */
  readonly evaluation: string;
  /** Names of entities, and titles of counts. */
  readonly about: readonly string[];
  readonly counts: readonly string[];
  readonly citations: readonly SampleCitation[];
};

export type SampleConflict = {
  readonly claim: string;
  readonly values: readonly {
    readonly value: string;
    readonly remark: string;
    readonly citations: readonly SampleCitation[];
  }[];
  /** The value adopted and why; left out while the conflict is open. */
  readonly adopted?: { readonly value: string; readonly reason: string };
};

export type SampleNote = {
  readonly title: string;
  /** One paragraph a line. */
  readonly text: string;
  /** Left out for a note on the whole case. */
  readonly on?: { readonly file: string; readonly page?: number };
  readonly inReport: boolean;
  readonly citations: readonly SampleCitation[];
  /** The note is locked and these words are added to it. */
  readonly amendment?: string;
};

/** Words that were marked while reading. */
export type SampleHighlight = SampleCitation & { readonly colour: HighlightColour; readonly comment: string };

export type SampleCase = {
  /** The folder of the case's documents below samples/documents. */
  readonly folder: string;
  readonly title: string;
  readonly reference: string;
  readonly jurisdiction: string;
  readonly description: string;
  readonly exhibits: readonly SampleExhibit[];
  readonly entities: readonly SampleEntity[];
  readonly counts: readonly SampleCount[];
  readonly facts: readonly SampleFact[];
  readonly conflicts: readonly SampleConflict[];
  readonly notes: readonly SampleNote[];
  readonly highlights: readonly SampleHighlight[];
};

export type SampleTag = { readonly path: string; readonly colour: TagColour };

/** A pin-cite in one line. */
export function cite(file: string, page: number, quote: string): SampleCitation {
  return { file, page, quote };
}
