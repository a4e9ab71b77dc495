import type { ShippedContent } from '../shipped-file.js';
import { type Finding, checkEach, unknownReference } from './check.js';

type Theme = ShippedContent<'label-matrix'>['themes'][number];

/** Themes in known categories, services numbered inside their theme. */
export const checkLabelMatrix = checkEach('label-matrix', function* (file, index) {
  const categories = new Set(file.categories.map((category) => category.id));
  const labels = new Set<string>();
  for (const [i, theme] of file.themes.entries()) {
    const path = ['themes', i];
    if (theme.position !== i + 1) yield [[...path, 'position'], 'id-form', `la position ${i + 1} est attendue.`];
    if (!categories.has(theme.categoryId))
      yield unknownReference([...path, 'categoryId'], 'Catégorie', theme.categoryId);
    yield* serviceFindings(path, theme, labels);
  }
  for (const [i, moved] of file.movedServices.entries()) {
    if (!index.services.has(moved.serviceId))
      yield unknownReference(['movedServices', i, 'serviceId'], 'Service', moved.serviceId);
    if (!index.themes.has(moved.fromThemeId))
      yield unknownReference(['movedServices', i, 'fromThemeId'], 'Thématique', moved.fromThemeId);
  }
});

function* serviceFindings(path: readonly PropertyKey[], theme: Theme, labels: Set<string>): Iterable<Finding> {
  for (const [i, service] of theme.services.entries()) {
    const at = [...path, 'services', i];
    const expected = `${theme.id}-${String(service.position).padStart(2, '0')}`;
    if (service.id !== expected) {
      yield [[...at, 'id'], 'id-form', `« ${service.id} » ne dit pas sa place : « ${expected} » attendu.`];
    }
    if (labels.has(service.label)) {
      yield [[...at, 'label'], 'duplicate-id', `deux services se nomment « ${service.label} ».`];
    }
    labels.add(service.label);
    if ((service.change === 'merged') !== service.derivedFrom.length > 1) {
      yield [[...at, 'change'], 'inconsistent', 'un service réuni vient de plusieurs services de 2014, et lui seul.'];
    }
  }
}
