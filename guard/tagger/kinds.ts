// Which kinds each tagger learns. Numbers with a hard format are left to the rules; plates and handles are learned
// too, for the foreign, partial and loose ones.

import { CLUE_KINDS } from '@seinhuis/core/rules/decisions';
import { ENTITY_KINDS } from '../corpus/tip.ts';
import { labelNames } from './labels.ts';

const RULES_ONLY = new Set(['postcode', 'phone', 'email', 'iban', 'kvk', 'bsn', 'url']);
export const LEARNED_ENTITIES = ENTITY_KINDS.filter((kind) => !RULES_ONLY.has(kind));

export const FINDING_LABELS = labelNames(CLUE_KINDS);
export const ENTITY_LABELS = labelNames(LEARNED_ENTITIES);
