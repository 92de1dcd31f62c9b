/** Room for the demo and for a few busy users on two cores; a machine of its own deserves a PostgreSQL of its own. */
export const smallMachine = {
  listen_addresses: '127.0.0.1',
  unix_socket_directories: '',
  max_connections: 100,
  shared_buffers: '256MB',
  effective_cache_size: '1GB',
  work_mem: '16MB',
  maintenance_work_mem: '128MB',
  max_wal_size: '2GB',
  wal_compression: 'on',
  checkpoint_timeout: '15min',
  random_page_cost: 1.1,
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  lc_messages: 'C',
  log_line_prefix: '%m [%p] %d ',
};

/** Besides, for tests: a crash of the machine may lose everything. */
export const careless = {
  fsync: 'off',
  synchronous_commit: 'off',
  full_page_writes: 'off',
  wal_level: 'minimal',
  max_wal_senders: 0,
  // It would stand in the template's way just when that is cloned.
  autovacuum: 'off',
  max_connections: 200,
  shared_buffers: '128MB',
};
