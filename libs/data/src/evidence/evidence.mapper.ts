import type { Evidence } from '@ou-en-est-on/domain';
import { withoutShipping } from '../shared/without-shipping.js';
import type { EvidenceEntity } from './evidence.entity.js';

export const toEvidence = (row: EvidenceEntity): Evidence => withoutShipping(row);
