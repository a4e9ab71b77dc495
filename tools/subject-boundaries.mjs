/**
 * Inside a layer subjects do not reach into one another: each may import itself and `shared`.
 * Four of them combine the others: `campaigns`, `proposals`, the pivot of the product, `dashboards` and `search`.
 */
const LAYERS = ['libs/domain/src', 'libs/contracts/src', 'libs/data/src', 'apps/api/src', 'apps/web/src/app'];
const SUBJECTS = [
  'motions',
  'government-actions',
  'indicators',
  'territories',
  'label-matrix',
  'exchanges',
  'evidence',
  'self-assessments',
  'action-sheets',
  'people',
];
const PIVOTS = ['campaigns', 'proposals', 'dashboards', 'search'];

export function subjectBoundaries() {
  return LAYERS.flatMap((layer) => [
    ...SUBJECTS.map((subject) =>
      forbid(
        layer,
        subject,
        [...SUBJECTS, ...PIVOTS].filter((other) => other !== subject),
      ),
    ),
    forbid(layer, 'campaigns', ['proposals', 'dashboards', 'search']),
    forbid(layer, 'proposals', ['campaigns', 'dashboards', 'search']),
    forbid(layer, 'dashboards', ['campaigns', 'search']),
    forbid(layer, 'search', ['campaigns', 'dashboards']),
    forbid(layer, 'shared', [...SUBJECTS, ...PIVOTS]),
  ]);
}

function forbid(layer, subject, others) {
  return {
    files: [`${layer}/${subject}/**/*.ts`],
    rules: {
      'no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              regex: `^(\\.\\./)+(${others.join('|')})/`,
              message: `Inside a layer « ${subject} » may only import itself and shared (see docs/architecture.md).`,
            },
          ],
        },
      ],
    },
  };
}
