import { writeFileSync } from 'node:fs';
import { schemaSql } from './schema.ts';

writeFileSync(new URL('./schema.sql', import.meta.url), schemaSql());
