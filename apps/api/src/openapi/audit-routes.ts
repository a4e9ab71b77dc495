import { auditedActList, auditQuery, auditSeal, auditState } from '@ou-en-est-on/contracts';
import type { Route } from './route.js';

export const AUDIT_ROUTES: readonly Route[] = [
  {
    path: '/api/v1/audit',
    operationId: 'listAudit',
    subject: 'Journal',
    summary: 'Les actes, du plus récent au plus ancien : qui a fait quoi, ou s’est vu refuser quoi',
    operation: 'read-audit',
    query: auditQuery,
    response: auditedActList,
    csv: true,
  },
  {
    path: '/api/v1/audit/state',
    operationId: 'getAuditState',
    subject: 'Journal',
    summary: 'Où en est la chaîne des sceaux : le dernier, et les actes qu’elle ne tient pas encore',
    operation: 'read-audit',
    response: auditState,
  },
  {
    path: '/api/v1/audit/seal',
    operationId: 'getAuditSeal',
    subject: 'Journal',
    summary: 'Le dernier sceau du journal des actes : qui le garde peut vérifier plus tard que rien n’y fut refait',
    isLive: true,
    response: auditSeal,
  },
];
