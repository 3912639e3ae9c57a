import type { RegionNode } from '@/lib/installation/schema';
import { Cards, Mono, Row } from '../ui/layout/arrange';
import { Tag } from '../ui/tag';
import styles from './region-tree.module.scss';

/** Each geography with its regions, each region with its data centers. */
export const RegionTree = ({ tree }: { tree: RegionNode[] }) => (
  <Cards>
    {tree.map((geography) => (
      <div key={geography.id} className={styles.geography}>
        <h3 className={styles.name}>{geography.name}</h3>
        <ul>
          {geography.children.map((region) => (
            <li key={region.id} className={styles.region}>
              <p>
                {region.name} <Mono>{region.id}</Mono>
              </p>
              <Row>
                {region.children.map((center) => (
                  <Tag key={center.id} size="sm" type="outline">
                    {center.id}
                  </Tag>
                ))}
              </Row>
            </li>
          ))}
        </ul>
      </div>
    ))}
  </Cards>
);
