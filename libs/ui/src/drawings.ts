// Apart from the index, whose whole comes with the first page: these are loaded when they are drawn. A block that waits
// for the viewport takes its chart from an entry of its own, or it would bring all the others along.
export * from './chart/chart-loader';
export * from './chart/line-chart';
export * from './chart/line-chart.model';
export * from './chart/small-curves';
export * from './chart/small-curves.model';
export * from './map/choropleth';
export * from './map/map.model';
export * from './map/place-map';
export * from './score/radar-chart';
export * from './score/radar-loader';
export * from './score/score-bars';
export * from './score/score.model';
export * from './timeline/timeline';
export * from './timeline/timeline.model';
