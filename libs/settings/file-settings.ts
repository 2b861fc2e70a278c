import {
  IsBoolean,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsUrl,
  Matches,
  Max,
  Min,
  ValidateIf,
} from 'class-validator';
import { PartSettings } from './part-settings';
import { httpAddress, webAddress, wholeNumber, yesOrNo } from './rules';
import { FromEnvironment } from './variable';

/** Where files are kept, how many, and what looks through them. */
export class FileSettings extends PartSettings {
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
  @ValidateIf(({ filesS3SecretKey }: FileSettings) => filesS3SecretKey !== undefined)
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
  @ValidateIf(({ filesS3AccessKey }: FileSettings) => filesS3AccessKey !== undefined)
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
}
