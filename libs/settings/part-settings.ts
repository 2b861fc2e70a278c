import { IsDefined, IsInt, IsNotEmpty, IsOptional, IsUrl, Matches, Max, Min } from 'class-validator';
import { IsDataKey, IsDataKeys } from './is-data-key';
import { httpAddress, webAddress, wholeNumber } from './rules';
import { FromEnvironment } from './variable';

/** The parts of the product: where they are, and how much each does at once. */
export class PartSettings {
  @FromEnvironment({
    name: 'DATABASE_URL',
    kind: 'text',
    secret: true,
    purpose: { zh: 'PostgreSQL 18 数据库地址', en: 'Address of the PostgreSQL 18 database' },
    rule: {
      zh: '形如 postgresql://用户:密码@主机:端口/库名 的地址',
      en: 'an address like postgresql://user:password@host:port/database',
    },
  })
  @IsDefined()
  @Matches(/^postgres(ql)?:\/\/[^\s/]+\/[^\s/]+$/)
  databaseUrl: string;

  @FromEnvironment({
    name: 'MIGRATION_DATABASE_URL',
    kind: 'text',
    optional: true,
    secret: true,
    purpose: {
      zh: '数据库所有者的地址，仅 prepare migrate 使用；与 DATABASE_URL 的用户不同时，运行中的系统不能改动审计',
      en: 'The same database for its owner, used by prepare migrate alone; when its user is not that of DATABASE_URL, a running office cannot change the audit',
    },
    rule: {
      zh: '形如 postgresql://用户:密码@主机:端口/库名 的地址',
      en: 'an address like postgresql://user:password@host:port/database',
    },
  })
  @IsOptional()
  @Matches(/^postgres(ql)?:\/\/[^\s/]+\/[^\s/]+$/)
  migrationDatabaseUrl?: string;

  @FromEnvironment({
    name: 'DATABASE_POOL',
    kind: 'integer',
    purpose: { zh: '每个进程最多的数据库连接数', en: 'Database connections of one process at most' },
    rule: wholeNumber(2, 200),
  })
  @IsInt()
  @Min(2)
  @Max(200)
  databasePool = 10;

  @FromEnvironment({
    name: 'DATA_KEY',
    kind: 'text',
    secret: true,
    purpose: {
      zh: '数据密钥：个人信息字段的加密密钥和检索散列密钥由它派生；遗失后密文无法恢复',
      en: 'Data key: the keys that encrypt and hash personal fields are derived from it; without it they cannot be read again',
    },
    rule: { zh: '32 字节的 base64 编码（44 个字符）', en: '32 bytes in base64 (44 characters)' },
  })
  @IsDefined()
  @IsDataKey()
  dataKey: string;

  @FromEnvironment({
    name: 'DATA_KEYS_OLDER',
    kind: 'text',
    optional: true,
    secret: true,
    purpose: {
      zh: '只用于解密和核对的其他数据密钥（更换 DATA_KEY 期间），以逗号分隔',
      en: 'Other data keys, which only open and verify (while DATA_KEY is being changed), with commas between them',
    },
    rule: {
      zh: '一个或多个 32 字节的 base64 编码，以逗号分隔',
      en: 'one or more times 32 bytes in base64, with commas between them',
    },
  })
  @IsOptional()
  @IsDataKeys()
  dataKeysOlder?: string;

  @FromEnvironment({
    name: 'ZEEBE_GRPC_ADDRESS',
    kind: 'text',
    purpose: { zh: '流程引擎的 gRPC 地址', en: 'gRPC address of the process engine' },
    rule: { zh: '形如 grpc://主机:端口 的地址', en: 'an address like grpc://host:port' },
  })
  @Matches(/^grpcs?:\/\/[^\s/:]+:\d{1,5}$/)
  zeebeGrpcAddress = 'grpc://127.0.0.1:26500';

  @FromEnvironment({
    name: 'ZEEBE_REST_ADDRESS',
    kind: 'text',
    purpose: { zh: '流程引擎的 REST 地址', en: 'REST address of the process engine' },
    rule: httpAddress,
  })
  @IsUrl(webAddress)
  zeebeRestAddress = 'http://127.0.0.1:8080';

  @FromEnvironment({
    name: 'ZEEBE_MANAGEMENT_ADDRESS',
    kind: 'text',
    purpose: {
      zh: '流程引擎的管理地址（健康检查；演示时钟）',
      en: 'Management address of the process engine (health; the demo clock)',
    },
    rule: httpAddress,
  })
  @IsUrl(webAddress)
  zeebeManagementAddress = 'http://127.0.0.1:9600';

  @FromEnvironment({
    name: 'HTTP_HOST',
    kind: 'text',
    purpose: { zh: '接口监听的网络地址', en: 'Network address on which the API listens' },
    rule: { zh: '本机的一个 IP 地址或主机名', en: 'an IP address or a name of this machine' },
  })
  @Matches(/^[A-Za-z0-9.:-]+$/)
  httpHost = '127.0.0.1';

  @FromEnvironment({
    name: 'HTTP_PORT',
    kind: 'integer',
    purpose: { zh: '接口监听的端口', en: 'Port on which the API listens' },
    rule: wholeNumber(1, 65535),
  })
  @IsInt()
  @Min(1)
  @Max(65535)
  httpPort = 3000;

  @FromEnvironment({
    name: 'PUBLIC_URL',
    kind: 'text',
    purpose: { zh: '浏览器访问本系统的地址', en: 'Address under which browsers reach the product' },
    rule: httpAddress,
    defaultNote: { zh: '由 HTTP_HOST 和 HTTP_PORT 得出', en: 'from HTTP_HOST and HTTP_PORT' },
  })
  @IsUrl(webAddress)
  publicUrl: string;

  @FromEnvironment({
    name: 'WEB_DIR',
    kind: 'text',
    optional: true,
    purpose: {
      zh: '网页文件所在的文件夹；不设则接口不提供网页',
      en: 'Folder of the built pages; without it the API serves none',
    },
    rule: { zh: '一个文件夹的路径', en: 'the path of a folder' },
  })
  @IsOptional()
  @IsNotEmpty()
  webDir?: string;

  @FromEnvironment({
    name: 'RELAY_CONCURRENCY',
    kind: 'integer',
    purpose: {
      zh: '同时送往流程引擎的命令数',
      en: 'Commands that are on their way to the engine at the same time',
    },
    rule: wholeNumber(1, 256),
  })
  @IsInt()
  @Min(1)
  @Max(256)
  relayConcurrency = 16;

  @FromEnvironment({
    name: 'WORKER_CONCURRENCY',
    kind: 'integer',
    purpose: {
      zh: '每种作业同时处理的最大数量',
      en: 'Jobs of one type that are worked on at the same time',
    },
    rule: wholeNumber(1, 1024),
  })
  @IsInt()
  @Min(1)
  @Max(1024)
  workerConcurrency = 32;
}
