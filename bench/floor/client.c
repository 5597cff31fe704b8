/*
 * The floor: what sending and receiving stanzas costs a process that does nothing else. It logs clients in, sends fixed
 * frames of 220 bytes and counts the bytes that come, without looking at them.
 *
 *   client PORT CLIENTS RATE SECONDS [WARM_UP_SECONDS]
 *
 * RATE is in messages a second over all clients: each millisecond what is due is sent, one frame a send, each client in
 * turn to its partner (n XOR 1). RATE 0 is the closed mode: every client sends one message, and then one for each that
 * comes. Prints one line of JSON; CPU is that of the whole process in the SECONDS after the warm-up. Linux only (epoll).
 */
#define _GNU_SOURCE
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/resource.h>
#include <sys/socket.h>
#include <time.h>
#include <unistd.h>

#define FRAME 220
#define EVENTS 512
#define CHUNK (64 * 1024)
/* A source address has 28,000 ports; connecting slows down long before they are used up. */
#define CLIENTS_PER_ADDRESS 10000
#define DRAIN_SECONDS 2

struct client {
  int fd;
  int unread; /* bytes of a frame that has not come whole, in the closed mode */
  char frame[FRAME];
};

static struct client *clients;
static char chunk[CHUNK + 1];
static long long sent, bytes_received;
static int closed_mode;

static void fail(const char *what) {
  fprintf(stderr, "client: %s: %s\n", what, strerror(errno));
  exit(1);
}

static double now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec + time.tv_nsec / 1e9;
}

static double cpu(void) {
  struct rusage usage;
  getrusage(RUSAGE_SELF, &usage);
  return usage.ru_utime.tv_sec + usage.ru_stime.tv_sec + (usage.ru_utime.tv_usec + usage.ru_stime.tv_usec) / 1e6;
}

static long resident_bytes(void) {
  long pages = 0;
  FILE *file = fopen("/proc/self/statm", "r");
  if (!file || fscanf(file, "%*d %ld", &pages) != 1) pages = 0;
  if (file) fclose(file);
  return pages * sysconf(_SC_PAGESIZE);
}

static void send_all(int fd, const char *text, size_t length) {
  if (send(fd, text, length, MSG_NOSIGNAL) != (ssize_t)length) fail("a socket is full or gone");
}

static void send_frame(const struct client *client) {
  send_all(client->fd, client->frame, FRAME);
  sent++;
}

static void ask(int fd, const char *text, const char *until) {
  char answer[4096];
  size_t length = 0;
  send_all(fd, text, strlen(text));
  do {
    ssize_t more = recv(fd, answer + length, sizeof answer - 1 - length, 0);
    if (more <= 0) fail("log-in");
    answer[length += more] = 0;
  } while (!strstr(answer, until));
}

static void encode_base64(const char *from, size_t length, char *to) {
  static const char alphabet[] = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  for (size_t i = 0; i < length; i += 3) {
    unsigned value = (unsigned char)from[i] << 16;
    if (i + 1 < length) value |= (unsigned char)from[i + 1] << 8;
    if (i + 2 < length) value |= (unsigned char)from[i + 2];
    *to++ = alphabet[value >> 18];
    *to++ = alphabet[value >> 12 & 63];
    *to++ = i + 1 < length ? alphabet[value >> 6 & 63] : '=';
    *to++ = i + 2 < length ? alphabet[value & 63] : '=';
  }
  *to = 0;
}

/* Like the engine's messages: a chat message with to, id, type and body. */
static void write_frame(char *frame, int number) {
  static const char tail[] = "</body></message>";
  char text[FRAME + 1];
  int length = snprintf(text, sizeof text,
                        "<message to='bench%d@localhost/r' id='%08x-%08x-%016llx' type='chat'><body>", number ^ 1,
                        number, 0, 0ULL);
  memcpy(frame, text, length);
  memset(frame + length, 'x', FRAME - length);
  memcpy(frame + FRAME - (sizeof tail - 1), tail, sizeof tail - 1);
}

static void log_in(struct client *client, int number, int port) {
  static const char header[] = "<?xml version='1.0'?><stream:stream xmlns='jabber:client' "
                               "xmlns:stream='http://etherx.jabber.org/streams' to='localhost' version='1.0'>";
  char plain[64], encoded[128], auth[256];
  int on = 1;
  client->fd = socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0);
  if (client->fd < 0) fail("socket");
  struct sockaddr_in from = {.sin_family = AF_INET,
                             .sin_addr.s_addr = htonl(INADDR_LOOPBACK + 1 + number / CLIENTS_PER_ADDRESS)};
  struct sockaddr_in to = {
      .sin_family = AF_INET, .sin_port = htons(port), .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  setsockopt(client->fd, IPPROTO_IP, IP_BIND_ADDRESS_NO_PORT, &on, sizeof on);
  if (bind(client->fd, (struct sockaddr *)&from, sizeof from)) fail("bind");
  if (connect(client->fd, (struct sockaddr *)&to, sizeof to)) fail("connect");
  setsockopt(client->fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  int length = snprintf(plain, sizeof plain, "%cbench%d%cx", 0, number, 0);
  encode_base64(plain, length, encoded);
  snprintf(auth, sizeof auth, "<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>%s</auth>", encoded);
  ask(client->fd, header, "features>");
  ask(client->fd, auth, "<success");
  ask(client->fd, header, "features>");
  ask(client->fd,
      "<iq type='set' id='b'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><resource>r</resource></bind></iq>",
      "</iq>");
  write_frame(client->frame, number);
}

static void receive(struct client *client) {
  ssize_t length = recv(client->fd, chunk, CHUNK, MSG_DONTWAIT);
  if (length == 0 || (length < 0 && errno != EAGAIN)) fail("the forwarder closed a connection");
  if (length < 0) return;
  bytes_received += length;
  if (!closed_mode) return;
  client->unread += length;
  for (; client->unread >= FRAME; client->unread -= FRAME) send_frame(client);
}

int main(int argc, char **argv) {
  if (argc < 5) {
    fprintf(stderr, "usage: client PORT CLIENTS RATE SECONDS [WARM_UP_SECONDS]\n");
    return 64;
  }
  int port = atoi(argv[1]), count = atoi(argv[2]);
  double rate = atof(argv[3]), seconds = atof(argv[4]), warm_up = argc > 5 ? atof(argv[5]) : 1;
  closed_mode = rate == 0;
  struct rlimit limit;
  getrlimit(RLIMIT_NOFILE, &limit);
  limit.rlim_cur = limit.rlim_max;
  setrlimit(RLIMIT_NOFILE, &limit);
  long resident_before = resident_bytes();
  clients = calloc(count, sizeof *clients);
  int epoll = epoll_create1(EPOLL_CLOEXEC);
  for (int i = 0; i < count; i++) {
    log_in(&clients[i], i, port);
    struct epoll_event event = {.events = EPOLLIN, .data.ptr = &clients[i]};
    if (epoll_ctl(epoll, EPOLL_CTL_ADD, clients[i].fd, &event)) fail("epoll_ctl");
  }
  double resident_per_client = (double)(resident_bytes() - resident_before) / count;

  if (closed_mode)
    for (int i = 0; i < count; i++) send_frame(&clients[i]);
  struct epoll_event events[EVENTS];
  double start = now(), begin = start + warm_up, end = begin + seconds, tick = start;
  double cpu_at_begin = 0, cpu_at_end = 0, began = 0, ended = 0;
  long long bytes_at_begin = 0, bytes_at_end = 0, begun = 0;
  for (;;) {
    double time = now();
    if (!began && time >= begin) {
      began = time;
      cpu_at_begin = cpu();
      bytes_at_begin = bytes_received;
    }
    if (!ended && time >= end) {
      ended = time;
      cpu_at_end = cpu();
      bytes_at_end = bytes_received;
      closed_mode = 0; /* what is on its way arrives, and nothing follows it */
    }
    if (ended && (bytes_received == sent * FRAME || time > end + DRAIN_SECONDS)) break;
    if (rate > 0 && !ended && time >= tick) {
      for (long long due = (long long)((time - start) * rate); begun < due; begun++) send_frame(&clients[begun % count]);
      tick = time + 0.001;
    }
    int ready = epoll_wait(epoll, events, EVENTS, 1);
    if (ready < 0 && errno != EINTR) fail("epoll_wait");
    for (int i = 0; i < ready; i++) receive(events[i].data.ptr);
  }
  double rounds = (double)(bytes_at_end - bytes_at_begin) / FRAME, used = cpu_at_end - cpu_at_begin;
  printf("{\"rounds\":%.0f,\"seconds\":%.3f,\"rate\":%.0f,\"cpuSeconds\":%.4f,\"cpuPerRoundMicros\":%.3f,"
         "\"lost\":%lld,\"rssPerClientBytes\":%.0f}\n",
         rounds, ended - began, rounds / (ended - began), used, rounds > 0 ? used / rounds * 1e6 : 0,
         sent - bytes_received / FRAME, resident_per_client);
  return 0;
}
