import { computed, type Signal } from '@angular/core';
import { permissionList, type PermissionListDto } from '@ou-en-est-on/contracts';
import type { Operation } from '@ou-en-est-on/domain';
import { type ApiResource, apiResource } from '../api/api-resource';

type Permission = PermissionListDto['items'][number];

/** Whether who reads may do one thing, as the service says it. */
export interface AskedPermission {
  readonly reading: ApiResource<PermissionListDto>;
  /** False until the service answered, too. */
  readonly granted: Signal<boolean>;
  /** Why it is refused; null for who may, and until the service answered. */
  readonly refusal: Signal<Permission | null>;
}

/** Asks the service for what may be done here: nothing is recomputed from roles. */
export function askedPermission(operation: Operation): AskedPermission {
  const reading = operationsResource();
  const asked = computed(() => reading.value()?.items.find((one) => one.operation === operation) ?? null);
  return {
    reading,
    granted: computed(() => asked()?.allowed ?? false),
    refusal: computed(() => {
      const permission = asked();
      return permission && !permission.allowed ? permission : null;
    }),
  };
}

export function operationsResource(): ApiResource<PermissionListDto> {
  return apiResource(permissionList, () => '/operations');
}
