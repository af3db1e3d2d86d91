import {
  type GeoJSONSource,
  Map as LibreMap,
  Marker,
  NavigationControl,
  ScaleControl,
  setWorkerUrl,
} from 'maplibre-gl';
import 'maplibre-gl/dist/maplibre-gl.css';
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?worker&url';
import { useEffect, useRef, useState } from 'react';
import type { Point } from '../../../kernel/place.ts';
import { useWords } from '../../app/words.tsx';
import './fenceMap.css';
import { boundsOf, gridLines } from './fenceShapes.ts';

setWorkerUrl(workerUrl);

interface FenceMapProps {
  /** The fence as corners, empty while there is none. */
  readonly ring: readonly Point[];
  /** Points that can be dragged: a polygon's corners or a circle's centre. */
  readonly handles: readonly Point[];
  /** Other places, to find one's way. */
  readonly neighbours: readonly Point[];
  readonly onPlace: (point: Point) => void;
  readonly onMove: (index: number, point: Point) => void;
  /** Raised to fit the view to the fence again. */
  readonly fitting: number;
  /** Address of a PMTiles archive, or null for the grid alone. */
  readonly tiles: string | null;
}

const colour = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
const five = (degrees: number): number => Math.round(degrees * 100_000) / 100_000;
const pair = (p: Point): Pair => [p.lon, p.lat];
type Pair = [number, number];
type Shape =
  | { readonly type: 'Polygon' | 'MultiLineString'; readonly coordinates: Pair[][] }
  | { readonly type: 'Point'; readonly coordinates: Pair };
const collection = (shapes: readonly Shape[]) => ({
  type: 'FeatureCollection' as const,
  features: shapes.map((geometry) => ({ type: 'Feature' as const, properties: {}, geometry: geometry as never })),
});
const empty = { type: 'geojson' as const, data: collection([]) };

const showAll = (map: LibreMap, ring: readonly Point[], neighbours: readonly Point[]): void => {
  const bounds = boundsOf(ring) ?? boundsOf(neighbours);
  if (!bounds) return;
  const corners: [[number, number], [number, number]] = [
    [bounds.west, bounds.south],
    [bounds.east, bounds.north],
  ];
  map.fitBounds(corners, { padding: 56, maxZoom: ring.length > 0 ? 19 : 15, animate: false });
};

/** Grid, scale, the fence and its handles; beneath them a base map where the operator names one, else nothing is fetched. */
export const FenceMap = ({ ring, handles, neighbours, onPlace, onMove, fitting, tiles }: FenceMapProps) => {
  const { workplace } = useWords();
  const t = workplace.fence;
  const holder = useRef<HTMLDivElement>(null);
  const [map, setMap] = useState<LibreMap | null>(null);
  const [pointer, setPointer] = useState<Point | null>(null);
  const latest = useRef({ ring, neighbours, onPlace, onMove });
  latest.current = { ring, neighbours, onPlace, onMove };
  const words = useRef(t);
  words.current = t;

  useEffect(() => {
    if (!holder.current) return;
    const made = new LibreMap({
      container: holder.current,
      center: [118, -2.5],
      zoom: 3.4,
      maxZoom: 21,
      dragRotate: false,
      pitchWithRotate: false,
      attributionControl: false,
      locale: {
        'NavigationControl.ZoomIn': words.current.zoomIn,
        'NavigationControl.ZoomOut': words.current.zoomOut,
        'Map.Title': words.current.mapLabel,
      },
      style: {
        version: 8,
        sources: { grid: empty, others: empty, fence: empty },
        layers: [
          { id: 'ground', type: 'background', paint: { 'background-color': colour('--paper') } },
          { id: 'grid', type: 'line', source: 'grid', paint: { 'line-color': colour('--line2'), 'line-width': 1 } },
          {
            id: 'others',
            type: 'circle',
            source: 'others',
            paint: { 'circle-color': colour('--ink3'), 'circle-radius': 4, 'circle-opacity': 0.7 },
          },
          {
            id: 'inside',
            type: 'fill',
            source: 'fence',
            paint: { 'fill-color': colour('--brand-text'), 'fill-opacity': 0.16 },
          },
          {
            id: 'edge',
            type: 'line',
            source: 'fence',
            paint: { 'line-color': colour('--brand-text'), 'line-width': 2.5 },
          },
        ],
      },
    });
    made.touchZoomRotate.disableRotation();
    made.addControl(new NavigationControl({ showCompass: false }), 'top-right');
    made.addControl(new ScaleControl({ unit: 'metric' }), 'bottom-left');
    const drawGrid = () => {
      const view = made.getBounds();
      const lines = gridLines({
        south: view.getSouth(),
        west: view.getWest(),
        north: view.getNorth(),
        east: view.getEast(),
      });
      (made.getSource('grid') as GeoJSONSource | undefined)?.setData(
        collection([{ type: 'MultiLineString', coordinates: lines }]),
      );
    };
    made.on('load', () => {
      showAll(made, latest.current.ring, latest.current.neighbours);
      drawGrid();
      setMap(made);
    });
    made.on('moveend', drawGrid);
    made.on('click', ({ lngLat }) => latest.current.onPlace({ lat: five(lngLat.lat), lon: five(lngLat.lng) }));
    made.on('mousemove', ({ lngLat }) => setPointer({ lat: five(lngLat.lat), lon: five(lngLat.lng) }));
    made.on('mouseout', () => setPointer(null));
    return () => made.remove();
  }, []);

  useEffect(() => {
    const shape: Shape[] = ring.length < 2 ? [] : [{ type: 'Polygon', coordinates: [[...ring, ring[0]!].map(pair)] }];
    (map?.getSource('fence') as GeoJSONSource | undefined)?.setData(collection(shape));
  }, [map, ring]);

  useEffect(() => {
    const points: Shape[] = neighbours.map((p) => ({ type: 'Point', coordinates: pair(p) }));
    (map?.getSource('others') as GeoJSONSource | undefined)?.setData(collection(points));
  }, [map, neighbours]);

  const [base, setBase] = useState<{ readonly credit: string; readonly failed: boolean } | null>(null);
  useEffect(() => {
    if (!map || tiles === null) return;
    const look = {
      water: colour('--home'),
      green: colour('--okay-soft'),
      road: colour('--line2'),
      building: colour('--line'),
      line: colour('--line2'),
    };
    import('./baseMap.ts')
      .then(({ addBaseMap }) => addBaseMap(map, tiles, look, 'grid'))
      .then((credit) => setBase({ credit, failed: false }))
      .catch(() => setBase({ credit: '', failed: true }));
  }, [map, tiles]);

  const markers = useRef<Marker[]>([]);
  useEffect(() => {
    if (!map) return;
    while (markers.current.length > handles.length) markers.current.pop()?.remove();
    handles.forEach((point, i) => {
      const known = markers.current[i];
      if (known) {
        known.setLngLat(pair(point));
        return;
      }
      const element = document.createElement('span');
      element.className =
        'grid size-7 cursor-grab place-items-center rounded-full border-2 border-card font-sans bg-brand text-xs font-bold text-on-brand shadow-float';
      element.textContent = String(i + 1);
      const marker = new Marker({ element, draggable: true }).setLngLat(pair(point)).addTo(map);
      marker.on('drag', () => {
        const at = marker.getLngLat();
        latest.current.onMove(i, { lat: five(at.lat), lon: five(at.lng) });
      });
      markers.current[i] = marker;
    });
  }, [map, handles]);
  useEffect(
    () => () => {
      for (const marker of markers.current) marker.remove();
      markers.current = [];
    },
    [],
  );

  useEffect(() => {
    if (map && fitting > 0) showAll(map, latest.current.ring, latest.current.neighbours);
  }, [map, fitting]);

  return (
    <div className="relative h-full overflow-hidden rounded-card border border-line2">
      <div ref={holder} className="size-full" />
      {base?.failed && (
        <p className="absolute start-2 top-2 rounded-md bg-card px-2 py-0.5 text-xs text-warn">{t.baseMapFailed}</p>
      )}
      {base?.credit && (
        <p className="pointer-events-none absolute bottom-2 left-1/2 max-w-[40%] -translate-x-1/2 truncate rounded-md bg-card px-2 py-0.5 text-xs text-ink3">
          {base.credit}
        </p>
      )}
      {pointer && (
        <output className="pointer-events-none absolute end-2 bottom-2 rounded-md bg-card px-2 py-0.5 text-xs text-ink2 tabular-nums">
          {t.pointer({ lat: pointer.lat.toFixed(5), lon: pointer.lon.toFixed(5) })}
        </output>
      )}
    </div>
  );
};
