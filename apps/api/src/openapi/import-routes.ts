import {
  IMPORT_DESCRIPTOR_HEADER,
  importDetail,
  importList,
  importQuery,
  importRefusalList,
  newImportQuery,
  pageQuery,
} from '@ou-en-est-on/contracts';
import type { Route } from './route.js';

const imports = { subject: 'Imports', operation: 'run-imports' } as const;

export const IMPORT_ROUTES: readonly Route[] = [
  {
    ...imports,
    path: '/api/v1/imports',
    operationId: 'listImports',
    summary: 'Les imports, du plus récent au plus ancien',
    query: importQuery,
    response: importList,
  },
  {
    ...imports,
    path: '/api/v1/imports',
    method: 'post',
    operationId: 'createImport',
    summary: 'Dépose un fichier, qui est lu sans être publié',
    query: newImportQuery,
    files: ['text/csv', 'application/octet-stream'],
    headers: {
      [IMPORT_DESCRIPTOR_HEADER]:
        'Descripteur en JSON, codé en base64url : les indicateurs que mesurent les séries du fichier. Les en-têtes tiennent en 16 ko : un descripteur plus long se donne à la commande npm run import.',
    },
    status: 202,
    response: importDetail,
  },
  {
    ...imports,
    path: '/api/v1/imports/{id}',
    operationId: 'getImport',
    summary: 'Un import : avancement de sa lecture, ce qu’il ferait, ses premiers refus',
    response: importDetail,
  },
  {
    ...imports,
    path: '/api/v1/imports/{id}/refusals',
    operationId: 'listImportRefusals',
    summary: 'Les refus d’un import, case par case',
    query: pageQuery,
    response: importRefusalList,
    csv: true,
  },
  {
    ...imports,
    path: '/api/v1/imports/{id}/publish',
    method: 'post',
    operationId: 'publishImport',
    summary: 'Publie un import lu sans refus',
    status: 202,
    response: importDetail,
  },
  {
    ...imports,
    path: '/api/v1/imports/{id}/undo',
    method: 'post',
    operationId: 'undoImport',
    summary: 'Retire un import publié : les valeurs d’avant se montrent de nouveau',
    response: importDetail,
  },
];
