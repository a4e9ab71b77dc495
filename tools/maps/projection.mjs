/*
 * Two map projections, on a sphere: at the size of a page the flattening of the Earth is less than a stroke.
 * Both give kilometres, y growing southwards.
 */
const RADIUS_KM = 6371;
const radians = (degrees) => (degrees * Math.PI) / 180;

/** Lambert conformal conic with the parallels of Lambert-93 (44° and 49° N, meridian 3° E), for mainland France. */
export function lambert([longitude, latitude]) {
  const [south, north] = [radians(44), radians(49)];
  const tangent = (angle) => Math.tan(Math.PI / 4 + angle / 2);
  const cone = Math.log(Math.cos(south) / Math.cos(north)) / Math.log(tangent(north) / tangent(south));
  const scale = (Math.cos(south) * tangent(south) ** cone) / cone;
  const distance = (RADIUS_KM * scale) / tangent(radians(latitude)) ** cone;
  const angle = cone * radians(longitude - 3);
  return [distance * Math.sin(angle), distance * Math.cos(angle)];
}

/** Flat projection around a latitude: shapes are right on a territory of a few hundred kilometres. */
export function flatAround(centralLatitude) {
  const shrink = Math.cos(radians(centralLatitude));
  return ([longitude, latitude]) => [RADIUS_KM * radians(longitude) * shrink, -RADIUS_KM * radians(latitude)];
}
