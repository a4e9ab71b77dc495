import { refreshSearch } from '../../search/refresh-search.js';
import type { LoadStep } from '../load-step.js';

/** Last, in the transaction of the load: the search never says other than the pages. */
export const SEARCH_STEP: LoadStep = {
  table: 'search_document',
  writes: ['search_document', 'search_word'],
  load: ({ manager }) => refreshSearch(manager),
};
