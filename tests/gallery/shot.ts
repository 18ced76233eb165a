import type { LookName } from './looks.ts';
import type { Scene } from './scene.ts';
import type { SetName } from './sets.ts';

/** One picture of the gallery. */
export type Shot = {
  readonly name: string;
  readonly set: SetName;
  /** Left out: all. */
  readonly looks?: readonly LookName[];
  /** Draws with data of its own, because it changes what others show. */
  readonly own?: true;
  /** What the page may complain of here. */
  readonly complains?: RegExp;
  draw(scene: Scene): Promise<void>;
};
