import {
  IsBoolean,
  IsDefined,
  IsEmail,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsNumber,
  IsOptional,
  IsUrl,
  Matches,
  Max,
  Min,
  ValidateIf,
} from 'class-validator';
import { IsDataKey, IsDataKeys } from './is-data-key';
import { IsGroupPosts } from './is-group-posts';
import { IsRoles } from './is-roles';
import { FromEnvironment } from './variable';

export const LOG_LEVELS = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** An address on any host, `localhost` and names of a container network included. */
const webAddress = { protocols: ['http', 'https'], require_protocol: true, require_tld: false };

const wholeNumber = (from: number, to: number) => ({
  zh: `${from} 到 ${to} 的整数`,
  en: `a whole number from ${from} to ${to}`,
});
const yesOrNo = { zh: 'true 或 false', en: 'true or false' };
const shortName = { zh: '2 到 40 个字', en: '2 to 40 characters' };
const webhookSecret = { zh: '16 到 200 个字符，没有空格', en: '16 to 200 characters without blanks' };
const httpAddress = {
  zh: 'http:// 或 https:// 开头的地址',
  en: 'an address that begins with http:// or https://',
};

/**
 * Everything that api, worker and prepare are told from outside, each property from one environment variable. Read it
 * with `loadSettings`; a property's initial value is the default.
 */
export class Settings {
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
    name: 'FILES_DIR',
    kind: 'text',
    purpose: {
      zh: '存放文件的文件夹（加密）；接口和工作进程须用同一个，单机版为数据文件夹中的 files',
      en: 'Folder of the files, encrypted; api and worker must share it; the one-machine edition keeps them in `files` of the data folder',
    },
    rule: { zh: '一个文件夹的路径', en: 'the path of a folder' },
  })
  @IsNotEmpty()
  filesDir = 'files';

  @FromEnvironment({
    name: 'FILES_S3_BUCKET',
    kind: 'text',
    optional: true,
    purpose: {
      zh: '改存于兼容 S3 的服务器时的存储桶；设了它就不用 FILES_DIR',
      en: 'Bucket of an S3-compatible server that keeps the files instead of FILES_DIR',
    },
    rule: {
      zh: '3 到 63 个小写字母、数字、点或连字符',
      en: '3 to 63 lower-case letters, digits, dots and hyphens',
    },
  })
  @IsOptional()
  @Matches(/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/)
  filesS3Bucket?: string;

  @FromEnvironment({
    name: 'FILES_S3_ENDPOINT',
    kind: 'text',
    optional: true,
    purpose: {
      zh: 'S3 服务器的地址；不设则为亚马逊云',
      en: "Address of the S3 server; without it Amazon's",
    },
    rule: httpAddress,
  })
  @IsOptional()
  @IsUrl(webAddress)
  filesS3Endpoint?: string;

  @FromEnvironment({
    name: 'FILES_S3_REGION',
    kind: 'text',
    purpose: { zh: 'S3 服务器的区域', en: 'Region of the S3 server' },
    rule: { zh: '区域的名称', en: 'the name of a region' },
  })
  @Matches(/^[A-Za-z0-9-]+$/)
  filesS3Region = 'us-east-1';

  @FromEnvironment({
    name: 'FILES_S3_ACCESS_KEY',
    kind: 'text',
    optional: true,
    secret: true,
    purpose: {
      zh: '访问 S3 的账号，与 FILES_S3_SECRET_KEY 成对；都不设则用机器自己的身份',
      en: "Account at the S3 server, together with FILES_S3_SECRET_KEY; without both the machine's own identity is used",
    },
    rule: { zh: '与 FILES_S3_SECRET_KEY 一起给出', en: 'given together with FILES_S3_SECRET_KEY' },
  })
  @ValidateIf(({ filesS3SecretKey }: Settings) => filesS3SecretKey !== undefined)
  @IsNotEmpty()
  filesS3AccessKey?: string;

  @FromEnvironment({
    name: 'FILES_S3_SECRET_KEY',
    kind: 'text',
    optional: true,
    secret: true,
    purpose: { zh: '访问 S3 的密钥', en: 'Key of the account at the S3 server' },
    rule: { zh: '与 FILES_S3_ACCESS_KEY 一起给出', en: 'given together with FILES_S3_ACCESS_KEY' },
  })
  @ValidateIf(({ filesS3AccessKey }: Settings) => filesS3AccessKey !== undefined)
  @IsNotEmpty()
  filesS3SecretKey?: string;

  @FromEnvironment({
    name: 'FILES_S3_PATH_STYLE',
    kind: 'boolean',
    purpose: {
      zh: 'S3 地址中把存储桶写在路径里（MinIO 等多数自建服务器）',
      en: 'The bucket stands in the path of S3 addresses (MinIO and most servers of one’s own)',
    },
    rule: yesOrNo,
  })
  @IsBoolean()
  filesS3PathStyle = true;

  @FromEnvironment({
    name: 'FILES_PER_PETITION',
    kind: 'integer',
    purpose: {
      zh: '一件信访事项最多的文件数',
      en: 'Files of one petition at most',
    },
    rule: wholeNumber(1, 1000),
  })
  @IsInt()
  @Min(1)
  @Max(1000)
  filesPerPetition = 50;

  @FromEnvironment({
    name: 'FILES_MB_PER_PETITION',
    kind: 'integer',
    purpose: {
      zh: '一件信访事项的文件合计最多的兆字节数',
      en: 'Megabytes of all files of one petition at most',
    },
    rule: wholeNumber(20, 100000),
  })
  @IsInt()
  @Min(20)
  @Max(100000)
  filesMbPerPetition = 500;

  @FromEnvironment({
    name: 'FILES_MB_OF_OFFICE',
    kind: 'integer',
    purpose: {
      zh: '全部文件合计最多的兆字节数',
      en: 'Megabytes of all files together at most',
    },
    rule: wholeNumber(100, 100000000),
  })
  @IsInt()
  @Min(100)
  @Max(100000000)
  filesMbOfOffice = 51200;

  @FromEnvironment({
    name: 'RETENTION_YEARS_ANSWERED',
    kind: 'number',
    purpose: {
      zh: '有处理结果的事项和检举控告事项的保管年数，从办结次年一月一日起算（暂定，由本单位档案部门核定；不得缩短）',
      en: 'Years for which answered cases and accusations are kept, from the January after their closing (provisional: the office’s archivists decide; never shorter)',
    },
    rule: wholeNumber(30, 200),
  })
  @IsInt()
  @Min(30)
  @Max(200)
  retentionYearsAnswered = 30;

  @FromEnvironment({
    name: 'RETENTION_YEARS_OTHER',
    kind: 'number',
    purpose: {
      zh: '其他事项（不予受理、转送、撤回、并案等）的保管年数，从办结次年一月一日起算（暂定，由本单位档案部门核定；不得缩短）',
      en: 'Years for which other cases are kept (refused, forwarded, withdrawn, joined), from the January after their closing (provisional: the office’s archivists decide; never shorter)',
    },
    rule: wholeNumber(10, 200),
  })
  @IsInt()
  @Min(10)
  @Max(200)
  retentionYearsOther = 10;

  @FromEnvironment({
    name: 'MEETINGS_A_YEAR',
    kind: 'integer',
    purpose: {
      zh: '全年至少召开联席会议的次数（不得少于六次）',
      en: 'Joint meetings that are held in a year at least (never fewer than six)',
    },
    rule: wholeNumber(6, 52),
  })
  @IsInt()
  @Min(6)
  @Max(52)
  meetingsAYear = 6;

  @FromEnvironment({
    name: 'MEETING_REMINDER_HOURS',
    kind: 'integer',
    purpose: {
      zh: '联席会议开始前多少小时提醒参加人',
      en: 'Hours before a joint meeting at which those who take part are reminded',
    },
    rule: wholeNumber(1, 336),
  })
  @IsInt()
  @Min(1)
  @Max(336)
  meetingReminderHours = 24;

  @FromEnvironment({
    name: 'ESCALATE_PETITIONERS',
    kind: 'integer',
    purpose: {
      zh: '信访人达到多少名时按规则提请联席会议',
      en: 'Petitioners from whom on a case goes to a joint meeting by rule',
    },
    rule: wholeNumber(2, 1000),
  })
  @IsInt()
  @Min(2)
  @Max(1000)
  escalatePetitioners = 5;

  @FromEnvironment({
    name: 'ESCALATE_UNITS',
    kind: 'integer',
    purpose: {
      zh: '涉及单位达到多少个时按规则提请联席会议',
      en: 'Units from which on a case goes to a joint meeting by rule',
    },
    rule: wholeNumber(2, 50),
  })
  @IsInt()
  @Min(2)
  @Max(50)
  escalateUnits = 3;

  @FromEnvironment({
    name: 'ESCALATE_TIMES_OVERDUE',
    kind: 'integer',
    purpose: {
      zh: '超期达到多少次时按规则提请联席会议',
      en: 'Times overdue from which on a case goes to a joint meeting by rule',
    },
    rule: wholeNumber(1, 20),
  })
  @IsInt()
  @Min(1)
  @Max(20)
  escalateTimesOverdue = 2;

  @FromEnvironment({
    name: 'CLAMAV_SOCKET',
    kind: 'text',
    optional: true,
    purpose: {
      zh: '病毒扫描程序 clamd 的地址；不设则不扫描上传的文件',
      en: 'Where the virus scanner clamd listens; without it uploads are not scanned',
    },
    rule: {
      zh: '形如 主机:端口，或以 / 开头的套接字文件路径',
      en: 'host:port, or the path of a socket that begins with /',
    },
  })
  @IsOptional()
  @Matches(/^(\/\S+|[A-Za-z0-9.-]+:\d{1,5})$/)
  clamavSocket?: string;

  @FromEnvironment({
    name: 'TRUST_PROXY',
    kind: 'boolean',
    purpose: {
      zh: '前面有反向代理时，采信它转告的来访地址',
      en: "Behind a reverse proxy: believe the visitor's address that it passes on",
    },
    rule: yesOrNo,
  })
  @IsBoolean()
  trustProxy = false;

  @FromEnvironment({
    name: 'COOKIE_SECURE',
    kind: 'boolean',
    purpose: { zh: '会话 Cookie 只经 HTTPS 传送', en: 'The session cookie travels over HTTPS only' },
    rule: yesOrNo,
    defaultNote: { zh: 'PUBLIC_URL 为 https 时 true', en: 'true when PUBLIC_URL is https' },
  })
  @IsBoolean()
  cookieSecure: boolean;

  @FromEnvironment({
    name: 'SESSION_HOURS',
    kind: 'integer',
    purpose: { zh: '登录有效的小时数', en: 'Hours for which a login is valid' },
    rule: wholeNumber(1, 168),
  })
  @IsInt()
  @Min(1)
  @Max(168)
  sessionHours = 12;

  @FromEnvironment({
    name: 'LOGIN_LOCKOUT_ATTEMPTS',
    kind: 'integer',
    purpose: {
      zh: '连续登录失败多少次后锁定账号',
      en: 'Failed logins in a row after which an account is locked',
    },
    rule: wholeNumber(2, 100),
  })
  @IsInt()
  @Min(2)
  @Max(100)
  loginLockoutAttempts = 5;

  @FromEnvironment({
    name: 'LOGIN_LOCKOUT_MINUTES',
    kind: 'integer',
    purpose: { zh: '账号锁定的分钟数', en: 'Minutes for which an account stays locked' },
    rule: wholeNumber(1, 1440),
  })
  @IsInt()
  @Min(1)
  @Max(1440)
  loginLockoutMinutes = 15;

  @FromEnvironment({
    name: 'SECOND_FACTOR_ROLES',
    kind: 'text',
    optional: true,
    purpose: {
      zh: '必须启用两步验证的岗位职责，以逗号分隔；未设置两步验证之前，这些人员除设置外不能使用系统',
      en: 'Roles that need two-step sign-in, with commas between them; before it is set up, their holders can do nothing else',
    },
    rule: {
      zh: '职责代码，以逗号分隔，例如 administrator,supervisor',
      en: 'names of roles with commas between them, for instance administrator,supervisor',
    },
  })
  @IsOptional()
  @IsRoles()
  secondFactorRoles?: string;

  @FromEnvironment({
    name: 'OIDC_ISSUER',
    kind: 'text',
    optional: true,
    purpose: {
      zh: '统一身份认证（OpenID Connect）的签发者地址；不设则只有本地账号',
      en: 'Issuer address of the identity provider (OpenID Connect); without it there are local accounts alone',
    },
    rule: {
      zh: 'https:// 开头的地址（本机可用 http://）',
      en: 'an address that begins with https:// (http:// on this machine alone)',
    },
  })
  @IsOptional()
  @IsUrl(webAddress)
  @Matches(/^(https:\/\/|http:\/\/(127\.0\.0\.1|localhost)(:|\/|$))/)
  oidcIssuer?: string;

  @FromEnvironment({
    name: 'OIDC_CLIENT_ID',
    kind: 'text',
    optional: true,
    purpose: {
      zh: '本系统在统一身份认证登记的客户端标识；设了 OIDC_ISSUER 就必须设',
      en: 'Client id of this office at the provider; needed with OIDC_ISSUER',
    },
    rule: { zh: '1 到 200 个字符', en: '1 to 200 characters' },
  })
  @ValidateIf((settings: Settings) => settings.oidcIssuer !== undefined)
  @Matches(/^\S{1,200}$/)
  oidcClientId?: string;

  @FromEnvironment({
    name: 'OIDC_CLIENT_SECRET',
    kind: 'text',
    optional: true,
    secret: true,
    purpose: {
      zh: '客户端密钥；设了 OIDC_ISSUER 就必须设',
      en: 'Client secret; needed with OIDC_ISSUER',
    },
    rule: webhookSecret,
  })
  @ValidateIf((settings: Settings) => settings.oidcIssuer !== undefined)
  @Matches(/^\S{16,200}$/)
  oidcClientSecret?: string;

  @FromEnvironment({
    name: 'OIDC_NAME',
    kind: 'text',
    optional: true,
    purpose: { zh: '登录页上统一身份认证的名称', en: 'What the login page calls the provider' },
    rule: shortName,
  })
  @IsOptional()
  @Matches(/^.{2,40}$/)
  oidcName?: string;

  @FromEnvironment({
    name: 'OIDC_SCOPES',
    kind: 'text',
    purpose: { zh: '向统一身份认证请求的范围', en: 'Scopes that are asked of the provider' },
    rule: { zh: '以空格分隔，包含 openid', en: 'openid and others, with blanks between them' },
  })
  @Matches(/(^| )openid( |$)/)
  oidcScopes = 'openid profile';

  @FromEnvironment({
    name: 'OIDC_USERNAME_CLAIM',
    kind: 'text',
    purpose: { zh: '哪一项声明是用户名', en: 'Claim that is the user name' },
    rule: { zh: '1 到 100 个字符', en: '1 to 100 characters' },
  })
  @Matches(/^\S{1,100}$/)
  oidcUsernameClaim = 'preferred_username';

  @FromEnvironment({
    name: 'OIDC_GROUPS_CLAIM',
    kind: 'text',
    purpose: { zh: '哪一项声明是所在的组', en: 'Claim that lists the groups' },
    rule: { zh: '1 到 100 个字符', en: '1 to 100 characters' },
  })
  @Matches(/^\S{1,100}$/)
  oidcGroupsClaim = 'groups';

  @FromEnvironment({
    name: 'OIDC_GROUP_POSTS',
    kind: 'text',
    optional: true,
    purpose: {
      zh: '统一身份认证的组对应的岗位；每次登录时据此授予和收回，其他岗位不受影响',
      en: 'Posts that groups of the provider stand for: given and taken at each sign-in; other posts stay',
    },
    rule: {
      zh: '组=单位:职责，以逗号分隔，例如 clerks=petition-office:registrar',
      en: 'group=unit:role with commas between them, for instance clerks=petition-office:registrar',
    },
  })
  @IsOptional()
  @IsGroupPosts()
  oidcGroupPosts?: string;

  @FromEnvironment({
    name: 'OIDC_UNKNOWN',
    kind: 'text',
    purpose: {
      zh: '没有账号的人经统一身份认证登录时：refuse 拒绝，create 建立账号（除组对应的岗位外没有任何权限）',
      en: 'People without an account who sign in by the provider: refuse them, or create an account without rights but those of groups',
    },
    rule: { zh: 'refuse 或 create', en: 'refuse or create' },
  })
  @IsIn(['refuse', 'create'])
  oidcUnknown = 'refuse';

  @FromEnvironment({
    name: 'PUBLIC_LOOKUPS_PER_MINUTE',
    kind: 'integer',
    purpose: {
      zh: '同一来访地址每分钟最多查询信访事项的次数',
      en: 'Look-ups of a petition by one visitor in a minute at most',
    },
    rule: wholeNumber(1, 100000),
  })
  @IsInt()
  @Min(1)
  @Max(100_000)
  publicLookupsPerMinute = 20;

  @FromEnvironment({
    name: 'LOGINS_PER_MINUTE',
    kind: 'integer',
    purpose: {
      zh: '同一来访地址每分钟最多尝试登录的次数',
      en: 'Attempts to sign in by one visitor in a minute at most',
    },
    rule: wholeNumber(1, 100000),
  })
  @IsInt()
  @Min(1)
  @Max(100_000)
  loginsPerMinute = 30;

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

  @FromEnvironment({
    name: 'YELLOW_SHARE',
    kind: 'number',
    purpose: {
      zh: '期限用去多大比例时亮黄灯',
      en: 'Share of a deadline after which its light turns yellow',
    },
    rule: { zh: '0.1 到 0.95 的数', en: 'a number from 0.1 to 0.95' },
  })
  @IsNumber()
  @Min(0.1)
  @Max(0.95)
  yellowShare = 0.7;

  @FromEnvironment({
    name: 'ASSISTANCE_INCOME_LINE_YUAN',
    kind: 'integer',
    purpose: {
      zh: '帮扶救助：人均月收入低于多少元算收入低',
      en: 'Assistance: monthly income of each head, in yuan, below which a household is needy',
    },
    rule: wholeNumber(1, 100000),
  })
  @IsInt()
  @Min(1)
  @Max(100000)
  assistanceIncomeLineYuan = 1000;

  @FromEnvironment({
    name: 'ASSISTANCE_NEEDS_PERCENT',
    kind: 'integer',
    purpose: {
      zh: '帮扶救助：每月必需支出达到家庭月收入的百分之多少算支出重',
      en: 'Assistance: essential expenses are heavy from this share of the household’s income on, in percent',
    },
    rule: wholeNumber(1, 1000),
  })
  @IsInt()
  @Min(1)
  @Max(1000)
  assistanceNeedsPercent = 60;

  @FromEnvironment({
    name: 'ASSISTANCE_SECOND_PERSON_YUAN',
    kind: 'integer',
    purpose: {
      zh: '帮扶救助：一个部门给予的金额超过多少元须由另一人签批',
      en: 'Assistance: above this amount, in yuan, a second person signs what a department grants',
    },
    rule: wholeNumber(0, 1000000),
  })
  @IsInt()
  @Min(0)
  @Max(1000000)
  assistanceSecondPersonYuan = 5000;

  @FromEnvironment({
    name: 'ASSISTANCE_FOLLOW_UP_DAYS',
    kind: 'integer',
    purpose: {
      zh: '帮扶救助：告知付款（或者给予其他帮助）多少天后回访',
      en: 'Assistance: days after the payment, or the help, on which somebody asks how the household is',
    },
    rule: wholeNumber(1, 366),
  })
  @IsInt()
  @Min(1)
  @Max(366)
  assistanceFollowUpDays = 90;

  @FromEnvironment({
    name: 'RETURN_LEADER_ZH',
    kind: 'text',
    purpose: {
      zh: '接回帮助带到的第一项（领导）的中文名称',
      en: 'Chinese name of the first thing brought with an assisted return, the leader',
    },
    rule: shortName,
  })
  @Matches(/^\S.{0,38}\S$/)
  returnLeaderZh = '责任领导';

  @FromEnvironment({
    name: 'RETURN_LEADER_EN',
    kind: 'text',
    purpose: {
      zh: '同上，英文名称',
      en: 'The same in English',
    },
    rule: shortName,
  })
  @Matches(/^\S.{0,38}\S$/)
  returnLeaderEn = 'Responsible leader';

  @FromEnvironment({
    name: 'RETURN_PLAN_ZH',
    kind: 'text',
    purpose: {
      zh: '接回帮助带到的第二项（方案）的中文名称',
      en: 'Chinese name of the second thing brought with an assisted return, the plan',
    },
    rule: shortName,
  })
  @Matches(/^\S.{0,38}\S$/)
  returnPlanZh = '化解方案';

  @FromEnvironment({
    name: 'RETURN_PLAN_EN',
    kind: 'text',
    purpose: {
      zh: '同上，英文名称',
      en: 'The same in English',
    },
    rule: shortName,
  })
  @Matches(/^\S.{0,38}\S$/)
  returnPlanEn = 'Resolution plan';

  @FromEnvironment({
    name: 'RETURN_HELP_ZH',
    kind: 'text',
    purpose: {
      zh: '接回帮助带到的第三项（帮扶）的中文名称',
      en: 'Chinese name of the third thing brought with an assisted return, the assistance',
    },
    rule: shortName,
  })
  @Matches(/^\S.{0,38}\S$/)
  returnHelpZh = '帮扶措施';

  @FromEnvironment({
    name: 'RETURN_HELP_EN',
    kind: 'text',
    purpose: {
      zh: '同上，英文名称',
      en: 'The same in English',
    },
    rule: shortName,
  })
  @Matches(/^\S.{0,38}\S$/)
  returnHelpEn = 'Assistance';

  @FromEnvironment({
    name: 'COMPLAINT_PHONE',
    kind: 'text',
    purpose: {
      zh: '接回帮助各页面和文书上的投诉电话',
      en: 'Number for complaints, on every page and paper of an assisted return',
    },
    rule: { zh: '3 到 30 位的电话号码', en: 'a telephone number of 3 to 30 characters' },
  })
  @Matches(/^[\d+][\d ()-]{2,29}$/)
  complaintPhone = '12345';

  @FromEnvironment({
    name: 'BACKLOG_AFTER_DAYS',
    kind: 'number',
    purpose: {
      zh: '收到满多少天的信访事项可以列为重点积案',
      en: 'From how many days after its receipt on a case may be a backlog case',
    },
    rule: wholeNumber(1, 3650),
  })
  @IsInt()
  @Min(1)
  @Max(3650)
  backlogAfterDays = 90;

  @FromEnvironment({
    name: 'BACKLOG_TALK_ZH',
    kind: 'text',
    purpose: {
      zh: '重点积案包案领导亲自办理的第一件（见面谈话）的中文名称',
      en: 'Chinese name of the first thing that the responsible leader of a backlog case does in person, the talk',
    },
    rule: shortName,
  })
  @Matches(/^\S.{0,38}\S$/)
  backlogTalkZh = '亲自见面谈话';

  @FromEnvironment({
    name: 'BACKLOG_TALK_EN',
    kind: 'text',
    purpose: {
      zh: '同上，英文名称',
      en: 'The same in English',
    },
    rule: shortName,
  })
  @Matches(/^\S.{0,38}\S$/)
  backlogTalkEn = 'Talk in person';

  @FromEnvironment({
    name: 'BACKLOG_STUDY_ZH',
    kind: 'text',
    purpose: {
      zh: '重点积案包案领导亲自办理的第二件（研究方案）的中文名称',
      en: 'Chinese name of the second thing, the study of the plan',
    },
    rule: shortName,
  })
  @Matches(/^\S.{0,38}\S$/)
  backlogStudyZh = '亲自研究方案';

  @FromEnvironment({
    name: 'BACKLOG_STUDY_EN',
    kind: 'text',
    purpose: {
      zh: '同上，英文名称',
      en: 'The same in English',
    },
    rule: shortName,
  })
  @Matches(/^\S.{0,38}\S$/)
  backlogStudyEn = 'Study of the plan in person';

  @FromEnvironment({
    name: 'BACKLOG_INSPECTION_ZH',
    kind: 'text',
    purpose: {
      zh: '重点积案包案领导亲自办理的第三件（督促检查）的中文名称',
      en: 'Chinese name of the third thing, the inspection',
    },
    rule: shortName,
  })
  @Matches(/^\S.{0,38}\S$/)
  backlogInspectionZh = '亲自督促检查';

  @FromEnvironment({
    name: 'BACKLOG_INSPECTION_EN',
    kind: 'text',
    purpose: {
      zh: '同上，英文名称',
      en: 'The same in English',
    },
    rule: shortName,
  })
  @Matches(/^\S.{0,38}\S$/)
  backlogInspectionEn = 'Inspection in person';

  @FromEnvironment({
    name: 'SMTP_URL',
    kind: 'text',
    optional: true,
    secret: true,
    purpose: {
      zh: '发送告知邮件的邮件服务器；不设则不发邮件',
      en: 'Mail server for e-mail about notices; without it none is sent',
    },
    rule: {
      zh: '形如 smtp://用户:密码@主机:端口（或 smtps://）的地址',
      en: 'an address like smtp://user:password@host:port, or smtps://',
    },
  })
  @IsOptional()
  @Matches(/^smtps?:\/\/[^\s/?#]+$/)
  smtpUrl?: string;

  @FromEnvironment({
    name: 'SMTP_FROM',
    kind: 'text',
    optional: true,
    purpose: {
      zh: '告知邮件的发件地址；设了 SMTP_URL 就必须设',
      en: 'Sender of e-mail; needed with SMTP_URL',
    },
    rule: { zh: '一个电子邮箱地址', en: 'an e-mail address' },
  })
  @ValidateIf((settings: Settings) => settings.smtpUrl !== undefined)
  @IsEmail()
  smtpFrom?: string;

  @FromEnvironment({
    name: 'SMTP_REQUIRE_TLS',
    kind: 'boolean',
    purpose: {
      zh: '邮件服务器不加密时不发送',
      en: 'Send nothing through a mail server that offers no encryption',
    },
    rule: yesOrNo,
  })
  @IsBoolean()
  smtpRequireTls = true;

  @FromEnvironment({
    name: 'SMS_WEBHOOK_URL',
    kind: 'text',
    optional: true,
    purpose: { zh: '短信网关的地址；不设则不发', en: 'Address of the SMS gateway; without it none is sent' },
    rule: httpAddress,
  })
  @IsOptional()
  @IsUrl(webAddress)
  smsWebhookUrl?: string;

  @FromEnvironment({
    name: 'SMS_WEBHOOK_SECRET',
    kind: 'text',
    optional: true,
    secret: true,
    purpose: {
      zh: '给短信网关的请求签名用的密钥；设了 SMS_WEBHOOK_URL 就必须设',
      en: 'Key that signs requests to the SMS gateway; needed with SMS_WEBHOOK_URL',
    },
    rule: webhookSecret,
  })
  @ValidateIf((settings: Settings) => settings.smsWebhookUrl !== undefined)
  @Matches(/^\S{16,200}$/)
  smsWebhookSecret?: string;

  @FromEnvironment({
    name: 'CHAT_WEBHOOK_URL',
    kind: 'text',
    optional: true,
    purpose: {
      zh: '政务即时通讯网关的地址；不设则不发',
      en: 'Address of the chat gateway; without it none is sent',
    },
    rule: httpAddress,
  })
  @IsOptional()
  @IsUrl(webAddress)
  chatWebhookUrl?: string;

  @FromEnvironment({
    name: 'CHAT_WEBHOOK_SECRET',
    kind: 'text',
    optional: true,
    secret: true,
    purpose: {
      zh: '给政务即时通讯网关的请求签名用的密钥；设了 CHAT_WEBHOOK_URL 就必须设',
      en: 'Key that signs requests to the chat gateway; needed with CHAT_WEBHOOK_URL',
    },
    rule: webhookSecret,
  })
  @ValidateIf((settings: Settings) => settings.chatWebhookUrl !== undefined)
  @Matches(/^\S{16,200}$/)
  chatWebhookSecret?: string;

  @FromEnvironment({
    name: 'DELIVERY_TIMEOUT_SECONDS',
    kind: 'integer',
    purpose: {
      zh: '等待邮件服务器或网关答复的秒数',
      en: 'Seconds within which a mail server or gateway must answer',
    },
    rule: wholeNumber(1, 120),
  })
  @IsInt()
  @Min(1)
  @Max(120)
  deliveryTimeoutSeconds = 15;

  @FromEnvironment({
    name: 'DEMO_CLOCK',
    kind: 'boolean',
    purpose: {
      zh: '演示时钟：可以把时间向前拨；正式办公不得使用',
      en: 'Demo clock: time can be put forward; never for an office at work',
    },
    rule: yesOrNo,
  })
  @IsBoolean()
  demoClock = false;

  @FromEnvironment({
    name: 'LOG_LEVEL',
    kind: 'text',
    purpose: { zh: '日志的详细程度', en: 'How much is logged' },
    rule: { zh: `${LOG_LEVELS.join('、')} 之一`, en: `one of ${LOG_LEVELS.join(', ')}` },
  })
  @IsIn(LOG_LEVELS)
  logLevel: LogLevel = 'info';
}
