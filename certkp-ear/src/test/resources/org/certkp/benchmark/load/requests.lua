-- For wrk: sends the requests of a file that org.certkp.benchmark.load.Requests writes, and prints what was seen as one
-- line of JSON. Each thread has one connection, a state of its own, and its share of the paths.

local threads = {}

function setup(thread)
   thread:set("number", #threads)
   table.insert(threads, thread)
end

local function read(file)
   local parts = { {}, {}, {} }
   local part = 1
   for line in io.lines(file) do
      if line == "" then
         part = part + 1
      else
         table.insert(parts[part], line)
      end
   end
   return parts[1][1], parts[2], parts[3]
end

local function share(paths, count)
   if #paths < count then
      return paths
   end
   local own = {}
   for i = number + 1, #paths, count do
      table.insert(own, paths[i])
   end
   return own
end

function init(args)
   method, paths, bodies = read(args[1])
   paths = share(paths, tonumber(args[2]))
   unique = args[3] .. "-" .. number .. "-"
   sent = 0
   failed = 0
end

function request()
   local path, own = paths[sent % #paths + 1]:match("^([^\t]*)\t?(.*)$")
   local body
   if #bodies > 0 then
      body = bodies[math.floor(sent / #paths) % #bodies + 1]
      body = body:gsub("@NAME@", unique .. sent):gsub("@OWN@", own)
   end
   sent = sent + 1
   return wrk.format(method, path, nil, body)
end

function response(status)
   if status < 200 or status > 299 then
      failed = failed + 1
   end
end

function done(summary, latency)
   local errors = summary.errors
   local failures = errors.connect + errors.read + errors.write + errors.timeout
   for _, thread in ipairs(threads) do
      failures = failures + thread:get("failed")
   end
   print(string.format('{"requests":%d,"micros":%d,"errors":%d,"median":%d,"percentile99":%d}',
      summary.requests, summary.duration, failures, latency:percentile(50), latency:percentile(99)))
end
