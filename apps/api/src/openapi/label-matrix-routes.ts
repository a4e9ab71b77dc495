import {
  labelMatrix,
  labelMatrixQuery,
  matrixEditionList,
  moduleQuestionList,
  pageQuery,
} from '@ou-en-est-on/contracts';
import type { Route } from './route.js';

export const LABEL_MATRIX_ROUTES: readonly Route[] = [
  {
    path: '/api/v1/label-matrix',
    operationId: 'getLabelMatrix',
    subject: 'Matrice du label',
    summary: 'Une édition de la matrice du label, celle que le site montre par défaut ; en CSV, le fichier d’import',
    query: labelMatrixQuery,
    response: labelMatrix,
    csv: true,
  },
  {
    path: '/api/v1/label-matrix/editions',
    operationId: 'listMatrixEditions',
    subject: 'Matrice du label',
    summary: 'Les éditions de la matrice, celle que le site montre d’abord',
    query: pageQuery,
    response: matrixEditionList,
    csv: true,
  },
  {
    path: '/api/v1/motion-module',
    operationId: 'listModuleQuestions',
    subject: 'Matrice du label',
    summary: 'Le module « motion » : les questions à part, jamais comptées dans les services',
    query: pageQuery,
    response: moduleQuestionList,
    csv: true,
  },
];
