import { z } from 'zod';
import { chatMapping } from './chats.ts';

/** How a person has said that a file is read: as a chat, or for the strings in a file of an unknown kind. */
export const readAs = z.discriminatedUnion('form', [...chatMapping.options, z.object({ form: z.literal('strings') })]);
export type ReadAs = z.output<typeof readAs>;
