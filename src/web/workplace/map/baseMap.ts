// A base map from a PMTiles archive that the agency hosts itself: pictures, or vector layers under the names that Protomaps and OpenMapTiles use.
import { addProtocol, type LayerSpecification, type Map as LibreMap } from 'maplibre-gl';
import { PMTiles, Protocol, TileType } from 'pmtiles';

let protocol: Protocol | null = null;

interface Look {
  readonly water: string;
  readonly green: string;
  readonly road: string;
  readonly building: string;
  readonly line: string;
}

const areas: readonly (readonly [string, keyof Look])[] = [
  ['landcover', 'green'],
  ['landuse', 'green'],
  ['park', 'green'],
  ['water', 'water'],
];
const lines: readonly (readonly [string, keyof Look, number])[] = [
  ['waterway', 'water', 1.5],
  ['boundaries', 'line', 1],
  ['boundary', 'line', 1],
  ['roads', 'road', 3],
  ['transportation', 'road', 3],
];

/** Vector layers below the fence, without lettering, so that no fonts are fetched. A name that the archive lacks draws nothing. */
const vectorLayers = (look: Look): LayerSpecification[] => [
  ...areas.map(
    ([name, colour]): LayerSpecification => ({
      id: `base-${name}`,
      type: 'fill',
      source: 'base',
      'source-layer': name,
      paint: { 'fill-color': look[colour], 'fill-opacity': colour === 'green' ? 0.5 : 1 },
    }),
  ),
  ...lines.map(
    ([name, colour, width]): LayerSpecification => ({
      id: `base-${name}`,
      type: 'line',
      source: 'base',
      'source-layer': name,
      paint: {
        'line-color': look[colour],
        'line-width': ['interpolate', ['exponential', 1.6], ['zoom'], 8, 0.5, 18, 4 * width],
      },
    }),
  ),
  ...['buildings', 'building'].map(
    (name): LayerSpecification => ({
      id: `base-${name}`,
      type: 'fill',
      source: 'base',
      'source-layer': name,
      paint: { 'fill-color': look.building, 'fill-outline-color': look.line },
    }),
  ),
];

const creditOf = (metadata: unknown): string => {
  const said = (metadata as { attribution?: unknown } | null)?.attribution;
  return typeof said === 'string' ? said.replace(/<[^>]*>/g, '').trim() : '';
};

/** Puts the archive's tiles beneath the layer `below`; answers whom to credit. Throws where the archive cannot be read. */
export const addBaseMap = async (map: LibreMap, address: string, look: Look, below: string): Promise<string> => {
  if (protocol === null) {
    protocol = new Protocol();
    addProtocol('pmtiles', protocol.tile);
  }
  const archive = new PMTiles(address);
  protocol.add(archive);
  const header = await archive.getHeader();
  const tiles = [`pmtiles://${address}/{z}/{x}/{y}`];
  const { minZoom: minzoom, maxZoom: maxzoom } = header;
  if (header.tileType === TileType.Mvt) {
    map.addSource('base', { type: 'vector', tiles, minzoom, maxzoom });
    for (const layer of vectorLayers(look)) map.addLayer(layer, below);
  } else {
    map.addSource('base', { type: 'raster', tiles, tileSize: 256, minzoom, maxzoom });
    map.addLayer({ id: 'base', type: 'raster', source: 'base' }, below);
  }
  return creditOf(await archive.getMetadata());
};
